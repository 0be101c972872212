Feature: Forgot User ID or Password — reset the password
  > "If you forget your User ID or Password, click the Recover ID or reset password" (Forgot User ID or Password)

  Rule: The new password takes the place of the forgotten one

    @S-RST-06 @RST-001
    Scenario: The new password is taken
      Given an applicant who has reset their password
      When they log in to HARP
      Then they come to two-factor authentication

    @S-RST-07 @RST-001
    Scenario: The password before it is not taken any more
      Given an applicant who has reset their password
      When they log in to HARP with the password before it
      Then they are not logged in

  Rule: A link to reset the password does not stay open

    The guide says nothing of links; who leaves them open is advised.

    @S-RST-08 @RST-001
    Scenario Outline: A link is of no use once <happened>
      Given an applicant whose account has been created
      When they follow a link to reset their password after <happened>
      Then the link should be of no use any more

      Examples:
        | happened                  |
        | it was used               |
        | another one was asked for |

      @clock
      Examples: time
        | happened          |
        | a day has gone by |
