Feature: Step 5 — an app as a device
  > "Google Authenticator - Okta Verify - Okta Verify Push" (Step 5)

  Background:
    Given somebody at the setup of two-factor authentication

  Rule: A code of the app verifies it

    > "Enter the security code to verify the device." (Step 5c)

    @S-MFA-26 @MFA-011 @MFA-012
    Scenario Outline: A code of <type> verifies it
      When they add <type> as a device with a code of the app
      Then the code is accepted

      Examples:
        | type                 |
        | Google Authenticator |
        | Okta Verify          |

    @S-MFA-39 @MFA-011
    Scenario: A wrong code does not
      When they add Google Authenticator as a device with a wrong code
      Then the code is refused

  Rule: Only an approval on the phone verifies Okta Verify Push

    @S-MFA-27 @MFA-011
    Scenario Outline: What is <answered> on the phone <becomes> a device
      When they add Okta Verify Push as a device, and it is <answered> on the phone
      Then Okta Verify Push <becomes> a device

      Examples:
        | answered | becomes         |
        | approved | becomes         |
        | denied   | does not become |
        | ignored  | does not become |
