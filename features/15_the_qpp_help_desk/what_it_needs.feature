Feature: What the QPP Help Desk needs
  > "Your Information: First Name, Last Name, E-Mail Address, Social Security Number, Date of Birth" (Help Desk)

  Background:
    Given a practice no longer with a Security Official
    And a person with an account who has to become its Security Official

  Rule: All of the person's own information

    @S-HLP-02 @HLP-002
    Scenario Outline: A request without <item> of the person is <judged>
      When they ask the Help Desk without <item> of the person
      Then the Help Desk has <judged> it for that

      Examples:
        | item                   | judged   |
        | first name             | refused  |
        | last name              | refused  |
        | e-mail address         | refused  |
        | Social Security Number | refused  |
        | date of birth          | refused  |
        | home address           | refused  |
        | city                   | refused  |
        | state                  | refused  |
        | ZIP code               | refused  |
        | primary phone number   | refused  |
        | nothing                | accepted |

    @S-HLP-03 @HLP-002
    Scenario: With what an SSN is compared is judged by the reading that governs
      When they ask the Help Desk
      Then the comparison of SSNs follows the reading of DSC-062 that governs

  Rule: All of the business contact information

    > "Company Name, Address, City, State, Zip Code, Company Phone Number, and Office Phone Number." (Help Desk)

    @S-HLP-04 @HLP-003
    Scenario Outline: A request without <item> of the business is <judged>
      When they ask the Help Desk without <item> of the business
      Then the Help Desk has <judged> it for that

      Examples:
        | item                 | judged   |
        | company name         | refused  |
        | address              | refused  |
        | city                 | refused  |
        | state                | refused  |
        | ZIP code             | refused  |
        | company phone number | refused  |
        | office phone number  | refused  |
        | nothing              | accepted |

    @S-HLP-05 @HLP-003
    Scenario: Whether the two numbers of the business may be the same is reported
      When they ask the Help Desk with one number as company phone and as office phone
      Then the numbers of the business follow a reading of DSC-063
