Feature: Step 5 — Enter Code
  > "Enter the security code to verify the device." (Step 5c)

  Background:
    Given somebody who has asked for a code for their device

  Rule: The page offers three ways on

    > "Submit Cancel Need a new code? Resend Code" (Step 5c)

    @S-MFA-20 @MFA-013
    Scenario: Submit, Cancel and Resend Code are offered
      When they read the page
      Then the page offers "Submit"
      And the page offers "Cancel"
      And the page offers "Resend Code"

    @S-MFA-21 @MFA-013
    Scenario: Resend Code sends a new code, which verifies the device
      When they have the code sent again and enter the new one
      Then the code is accepted

    @S-MFA-22 @MFA-013
    Scenario: The earlier code should be refused
      When they have the code sent again and enter the earlier one
      Then the code should be refused

    @S-MFA-23 @MFA-013
    Scenario: Cancel leads back, and adds no device
      When they cancel the code
      Then they are not asked for a code any more
      And no device is active

  Rule: Only the right code verifies the device

    @S-MFA-24 @MFA-011
    Scenario Outline: The code <which> is <judged>
      When they enter the code <which>
      Then the code is <judged>

      Examples:
        | which                  | judged   |
        | they were sent         | accepted |
        | of nobody              | refused  |
        | somebody else was sent | refused  |
        | left out               | refused  |

    @S-MFA-25 @MFA-011
    Scenario: Before that the device is not active
      When they log in anew and look at their devices
      Then no device is active
