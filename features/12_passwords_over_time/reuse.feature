Feature: Passwords over time — no password twice
  > "you can't reuse your last 6 passwords" (Forgot User ID or Password)

  Rule: A new password is none of the last 6

    Whether the current one is among the six is open (DSC-046): it and the five before it are refused in either case, the
    seventh before it is accepted.

    @S-RST-11 @RST-002
    Scenario Outline: At a reset <which> is <judged>
      Given an applicant whose account has been created
      When they reset it to <which>
      Then the new password is <judged>

      Examples:
        | which                | judged                        |
        | the current password | refused for being used before |
        | another password     | accepted                      |

    @S-RST-12 @RST-002 @clock
    Scenario Outline: The oldest of <number> passwords is <judged>
      Given an applicant who has chosen <number> passwords, two days apart
      When they reset it to the oldest of them
      Then the new password is <judged>

      Examples: one, five and seven before the current one
        | number | judged                        |
        | 2      | refused for being used before |
        | 6      | refused for being used before |
        | 8      | accepted                      |

    @S-RST-13 @RST-002 @clock
    Scenario: Of the sixth password before the current one a reading is followed
      Given an applicant who has chosen 7 passwords, two days apart
      When they reset it to the oldest of them
      Then one of the readings of DSC-046 is followed

  Rule: Nor can it be reused by those who are logged in

    @S-RST-14 @RST-002
    Scenario Outline: From the account <which> is <judged>
      Given a person who is logged in to HARP
      When they change it to <which>
      Then the new password is <judged>

      Examples:
        | which                | judged                        |
        | the current password | refused for being used before |
        | another password     | accepted                      |
