Feature: Step 5 — the setup of two-factor authentication
  > "After logging in, you will be prompted to set up two-factor authentication." (Step 5)

  Rule: The first login leads to the setup

    @S-MFA-05 @MFA-001
    Scenario: Who logs in for the first time is asked to set up two-factor authentication
      Given an applicant whose account has been created
      When they log in to HARP
      Then they are asked to set up two-factor authentication

    @S-MFA-06 @MFA-006
    Scenario: The page says that it is required, and that there can be several devices
      Given somebody at the setup of two-factor authentication
      When they read the page
      Then the page says "You are required to set up two-factor authentication"
      And the page says "add one or more two-factor authentication devices to your account"

  Rule: No account gets round the setup

    > "All accounts are required to set up two-factor authentication for additional security." (Step 5)

    @S-MFA-07 @MFA-002
    Scenario: Before the setup nothing of HARP can be used
      Given somebody at the setup of two-factor authentication
      When they try every page behind the HARP login
      Then they come to none of these pages

    @S-MFA-08 @MFA-001 @MFA-002
    Scenario: Who leaves the setup is asked for it at the next login
      Given somebody at the setup of two-factor authentication
      When they log in to HARP
      Then they are asked to set up two-factor authentication

  Rule: The person chooses the type of their device

    > "Device Type * Select your preferred device type (listed above)." (Step 5a)

    @S-MFA-09
    Scenario Outline: <type> is among the types
      Given somebody at the setup of two-factor authentication
      When they read the page
      Then <type> can be chosen from the list of types

      @MFA-003 @MFA-005
      Examples:
        | type                 |
        | SMS                  |
        | Voice                |
        | Google Authenticator |
        | Okta Verify          |

      @MFA-003
      Examples:
        | type             |
        | Okta Verify Push |

    @S-MFA-10 @MFA-003
    Scenario: Of how many types there are the reading that governs is followed
      Given somebody at the setup of two-factor authentication
      When they read the page
      Then there are as many types as the reading that governs has

    @S-MFA-11 @MFA-007
    Scenario: Device Type is marked as required
      Given somebody at the setup of two-factor authentication
      When they read the page
      Then "Device Type" is marked as required

    @S-MFA-12 @MFA-007
    Scenario Outline: <type> as the type is <judged>
      Given somebody at the setup of two-factor authentication
      When they choose <type> as the type of a device
      Then the type is <judged>

      Examples:
        | type    | judged                     |
        | nothing | refused for being left out |
        | SMS     | accepted                   |
