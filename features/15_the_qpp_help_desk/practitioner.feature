Feature: The practitioner named to the QPP Help Desk
  > "at least one current Practitioner's First and Last Name, Legal Business Name, Practitioner's Medicare billing TIN"
  > (Information you will need to provide the QPP Help Desk)

  Background:
    Given a practice no longer with a Security Official
    And a person with an account who has to become its Security Official

  Rule: All of the information on one practitioner at least

    @S-HLP-06 @HLP-004
    Scenario Outline: A request without <item> of the practitioner is <judged>
      When they ask the Help Desk without <item> of the practitioner
      Then the Help Desk has <judged> it for that

      Examples:
        | item                | judged   |
        | first name          | refused  |
        | last name           | refused  |
        | legal business name | refused  |
        | billing TIN         | refused  |
        | address             | refused  |
        | city                | refused  |
        | state               | refused  |
        | ZIP code            | refused  |
        | phone number        | refused  |
        | nothing             | accepted |

    @S-HLP-07 @HLP-004
    Scenario Outline: A request that names <number> is <judged>
      When they ask the Help Desk, naming <number>
      Then the Help Desk has <judged> it for the practitioners

      Examples:
        | number            | judged   |
        | no practitioner   | refused  |
        | one practitioner  | accepted |
        | two practitioners | accepted |

  Rule: The practitioner's own NPI with the PTAN that belongs to it, not those of the group

    > "Practitioner's rendering NPI and the corresponding individual PTAN" (Help Desk)
    > "(do not use the Group NPI or Group PTAN)" (Help Desk)

    @S-HLP-08
    Scenario Outline: A request with <numbers> is <judged>
      When they ask the Help Desk with <numbers>
      Then the Help Desk has <judged> it at the practitioner's <field>

      @HLP-005
      Examples:
        | numbers                            | judged   | field |
        | no NPI                             | refused  | NPI   |
        | no PTAN                            | refused  | PTAN  |
        | a wrong check digit of the NPI     | refused  | NPI   |
        | a matching NPI with another's PTAN | refused  | PTAN  |
        | PTAN and NPI of one clinician      | accepted | NPI   |

      @HLP-006
      Examples:
        | numbers                           | judged   | field |
        | the NPI of the group              | refused  | NPI   |
        | the PTAN of the group             | refused  | PTAN  |
        | PTAN and NPI of another clinician | accepted | NPI   |
