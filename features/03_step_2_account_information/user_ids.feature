Feature: Step 2 — create a User ID
  > "Be a minimum of 5 characters (maximum of 100) alphanumeric characters and symbols." (Step 2: Account Information)

  Rule: A User ID has 5 to 100 characters

    A screenshot says 6 to 100; both tables of criteria say 5 (DSC-001).

    @S-UID-09 @UID-003
    Scenario Outline: A User ID of <length> characters is <judged>
      Given an applicant who has completed Profile Information
      When they choose an otherwise valid User ID of <length> characters
      Then the User ID is <judged>

      Examples: around the boundaries
        | length | judged                 |
        | 4      | refused for its length |
        | 5      | accepted               |
        | 100    | accepted               |
        | 101    | refused for its length |

  Rule: A User ID is made of letters, digits and symbols

    The guide lists no symbols; none is demanded (DSC-008).

    @S-UID-10 @UID-004
    Scenario Outline: A User ID made of <characters> is accepted
      Given an applicant who has completed Profile Information
      When they choose a User ID made of <characters>
      Then the User ID is accepted

      Examples:
        | characters              |
        | letters                 |
        | digits                  |
        | letters and digits      |
        | letters and hyphens     |
        | letters and underscores |
        | letters and full stops  |

  Rule: A User ID does not contain personal data

    > "Your User ID and password can't contain PII or PHI." (Step 2: Account Information)

    @S-UID-11 @UID-006
    Scenario Outline: A User ID that contains <data> is <judged>
      Given an applicant who has completed Profile Information
      When they choose an otherwise valid User ID that contains <data>
      Then the User ID is <judged>

      Examples: what a machine can tell (DSC-009)
        | data                          | judged                               |
        | their SSN                     | refused for containing personal data |
        | their SSN with dashes         | refused for containing personal data |
        | their phone number            | refused for containing personal data |
        | their date of birth           | refused for containing personal data |
        | their date of birth in digits | refused for containing personal data |
        | their email address           | refused for containing personal data |
        | other letters                 | accepted                             |
