Feature: Step 2 — create a password
  > "Be a minimum of 15 characters" (Register for a HARP account, Step 2)

  Rule: A password has at least 15 characters

    @S-PWD-01 @PWD-001
    Scenario Outline: A password of <length> characters is <judged>
      Given an applicant who has completed Profile Information
      When they choose an otherwise valid password of <length> characters
      Then the password is <judged>

      Examples: around the boundary
        | length | judged                 |
        | 14     | refused for its length |
        | 15     | accepted               |
