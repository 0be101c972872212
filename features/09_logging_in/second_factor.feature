Feature: Each login is proved by a second factor
  > "We use two-factor authentication every time you access your HARP account." (Future Login and Two-Factor
  > Authentication)

  Rule: Every login asks for it

    @S-LGN-08 @LGN-006
    Scenario Outline: A login in <browser> asks for the second factor
      Given a person who is logged in to HARP
      When they log out and log in again in <browser>
      Then they are asked for the second factor

      Examples:
        | browser          |
        | the same browser |
        | another browser  |

    @S-LGN-09 @LGN-006
    Scenario: Without the second factor nothing of HARP can be used
      Given a person who has set up two-factor authentication
      When they log in to HARP without the second factor and try every page behind the login
      Then they come to none of these pages

  Rule: Each login asks for a new code, which is sent to the person's device

    > "each time you login, you will be prompted to enter a new security code sent to the device you set up" (Future
    > Login and Two-Factor Authentication)

    @S-LGN-10 @LGN-007
    Scenario Outline: The code <which> is <judged>
      Given a person who has set up two-factor authentication
      When they log in to HARP with the code <which>
      Then the code is <judged>

      Examples:
        | which                  | judged   |
        | they are sent          | accepted |
        | of the setup           | refused  |
        | of an earlier login    | refused  |
        | somebody else was sent | refused  |
        | of nobody              | refused  |

    @S-LGN-11 @LGN-007
    Scenario: A code should be refused once a newer one was sent
      Given a person who has set up two-factor authentication
      When they log in to HARP with the code before the newest
      Then the code should be refused

    @S-LGN-12 @LGN-007 @clock
    Scenario: A code of three hours ago is judged by one of the readings
      Given a person who has set up two-factor authentication
      When they log in to HARP with a code of three hours ago
      Then the code has worn out by one of the readings
