Feature: The QPP sign-in form
  > "USER ID User ID PASSWORD Password" (screenshot of Sign in to QPP)

  Background:
    Given a person on the QPP sign-in page

  Rule: The form asks for User ID and password

    @S-SGN-01 @SGN-001
    Scenario: Both fields are there by their labels
      When they read the page
      Then the page asks for "User ID"
      And the page asks for "Password"

  Rule: The password is shown to those who want it to be

    > "☐ Show password" (screenshot of Sign in to QPP)

    @S-SGN-02 @SGN-002
    Scenario: Nobody looking on reads the password at first
      When they type their password
      Then what they typed is hidden
      And "Show password" is not ticked

    @S-SGN-03 @SGN-002 @script
    Scenario: Show password reveals the typed password
      When they type their password and choose to see it
      Then what they typed is shown

  Rule: The form helps those who forgot User ID or password

    > "Forgot your user id or password? Recover ID or reset password" (screenshot of Sign in to QPP)

    @S-SGN-04 @SGN-003
    Scenario: Recover ID or reset password is offered and leads on
      When they look for "Recover ID or reset password"
      Then it is there and leads to a page

  Rule: The form ends with Sign in, and with Register for people without an account

    > "Sign in | Don't have an account? | Register" (screenshot of Sign in to QPP)

    @S-SGN-05 @SGN-009
    Scenario: Sign in and Register are offered
      When they read the page
      Then the page lets them "Sign in"
      And the page says "Don't have an account? Register"

  Rule: The page tells ACO representatives that they may sign in

    > "then you can sign in to QPP using the same User ID and Password." (screenshot of Sign in to QPP)

    @S-ACO-01 @ACO-008
    Scenario: Credentials of the ACO Management System will do
      When they read the page
      Then the page says "Shared Savings Program ACO"
      And the page says "sign in to QPP using the same User ID and Password"
