Feature: The end of a login
  > "We use two-factor authentication every time you access your HARP account." (Future Login and Two-Factor
  > Authentication)

  The guide does not say when a login ends. Where somebody has logged out, the next access has to be a new login.

  Rule: Who has logged out is logged out

    @S-LGN-18 @LGN-006
    Scenario: After logging out nothing of HARP can be used
      Given a person who is logged in to HARP
      When they log out and try every page behind the login
      Then they come to none of these pages

    @S-LGN-19 @LGN-006
    Scenario Outline: Who logs out of <site> should be logged out of <other> too
      Given a person who is logged in to HARP and signed in to QPP
      When they log out of <site>
      Then they should be logged out of <other>

      Examples:
        | site | other |
        | HARP | QPP   |
        | QPP  | HARP  |

  Rule: What makes an account safer ends its other logins

    @S-LGN-20 @LGN-006
    Scenario Outline: Who <does> should be logged out everywhere else
      Given a person who is logged in to HARP in two browsers
      When the person at one of them <does>
      Then they should be logged out at the other one

      Examples:
        | does                   |
        | removes a device       |
        | changes their password |
