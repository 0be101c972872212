Feature: Step 1 — the Social Security Number
  > "Social Security Number * (text input, masked with dots)" (Step 1: Profile Information)

  Rule: A Social Security Number has nine digits, with or without dashes

    @S-PRF-25 @PRF-024
    Scenario Outline: A Social Security Number of <entry> is <judged>
      Given an applicant at Profile Information
      When they submit Profile Information with <entry> as Social Security Number
      Then the entry for Social Security Number is <judged>

      Examples:
        | entry                | judged                 |
        | 8 digits             | refused for its digits |
        | 9 digits             | accepted               |
        | 9 digits with dashes | accepted               |
        | 9 letters            | refused for its digits |

  Rule: A Social Security Number is masked

    @S-PRF-26 @PRF-024
    Scenario: The Social Security Number can't be read while it is entered
      When an applicant comes to Profile Information
      Then "Social Security Number" is masked

    @S-PRF-27 @PRF-024
    Scenario: A refused page does not show the Social Security Number again
      Given an applicant at Profile Information
      When they submit Profile Information with nothing as City
      Then "Social Security Number" is empty
      And "Social Security Number" is masked

  Rule: A refused page costs nobody the rest of their entries

    @S-PRF-28 @PRF-001
    Scenario: A refused page keeps all other entries
      Given an applicant at Profile Information
      When they submit Profile Information with nothing as City
      Then the entry for City is refused for being left out
      And all that they entered but the Social Security Number is kept
