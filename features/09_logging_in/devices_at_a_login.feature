Feature: Each device proves a login in its own way
  > "Google Authenticator - Okta Verify - Okta Verify Push" (Step 5. Set Up Two-Factor Authentication)

  Rule: A code sent, a code of the app, or an approval: new at each login

    @S-LGN-13 @LGN-007
    Scenario: The code of a call lets in
      Given a person who has set up two-factor authentication with Voice
      When they log in to HARP with the code of a call
      Then the code is accepted

    @S-LGN-14 @LGN-007 @clock
    Scenario Outline: <proof> of <device> is <judged>
      Given a person who has set up two-factor authentication with <device>
      When they log in to HARP with <proof> of <device>
      Then the code is <judged>

      Examples:
        | device               | proof         | judged   |
        | Google Authenticator | a new code    | accepted |
        | Okta Verify          | the last code | refused  |

    @S-LGN-15 @LGN-007
    Scenario Outline: Whose login is <answered> on the phone is <judged>
      Given a person who has set up two-factor authentication with Okta Verify Push
      When they log in to HARP, and the login is <answered> on the phone
      Then they are <judged>

      Examples:
        | answered | judged     |
        | approved | let in     |
        | denied   | not let in |
        | ignored  | not let in |

    @S-LGN-16 @LGN-007
    Scenario: Who has several devices chooses one
      Given a person who has set up two-factor authentication with SMS and Voice
      When they log in to HARP and choose Voice
      Then the code comes by call
      And it lets them in
