Feature: Manual proofing — the criteria of User ID and password
  > "Create a User ID and Password using the criteria below." (Manual Identity Proofing)

  Background:
    Given an applicant at Account Information of the manual path

  Rule: User ID and password meet the criteria of the remote path

    @S-MAN-29 @UID-008
    Scenario Outline: A User ID of <length> characters is <judged>
      When they choose an otherwise valid User ID of <length> characters
      Then the User ID is <judged>

      Examples:
        | length | judged                 |
        | 4      | refused for its length |
        | 5      | accepted               |
        | 100    | accepted               |
        | 101    | refused for its length |

    @S-MAN-30 @UID-008
    Scenario Outline: A password of <length> characters is <judged>
      When they choose an otherwise valid password of <length> characters
      Then the password is <judged>

      Examples:
        | length | judged                 |
        | 14     | refused for its length |
        | 15     | accepted               |

    @S-MAN-31 @UID-008
    Scenario: A password with sequential numbers is refused
      When they choose an otherwise valid password with 4 sequential numbers
      Then the password is refused for its sequential numbers

  Rule: Hints tell the criteria

    > "User ID must be between 5-100 characters."

    @S-MAN-32 @UID-007
    Scenario: The hint of the User ID tells its length
      When they read the page
      Then the hint of User ID tells "5-100 characters"

    @S-MAN-33 @PWD-013
    Scenario: The hint of the password forbids the User ID
      When they read the page
      Then the hint of Password forbids the User ID
