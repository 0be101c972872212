Feature: Step 5 — the devices of an account
  > "Device Type Contact Status SMS ACTIVE Remove Your device has been added!" (Step 5d)

  Background:
    Given somebody who has added a device

  Rule: A device that was added is listed

    @S-MFA-28 @MFA-014
    Scenario: The page says that the device has been added, and lists it
      When they read the page
      Then the page says "Your device has been added!"
      And it lists the type, the contact and the status ACTIVE of their device

    @S-MFA-29 @MFA-016
    Scenario: The table has three columns, and Remove
      When they read the page
      Then the page says "Device Type"
      And the page says "Contact"
      And the page says "Status"
      And the page lets them remove a device

  Rule: A person adds another device, removes one, or completes the setup

    > "You can add another device, remove the device you just entered, or click Complete Setup" (Step 5d)

    @S-MFA-30 @MFA-015
    Scenario: Another device can be added
      When they add Voice as a device
      Then "SMS, Voice" are their devices

    @S-MFA-31 @MFA-015 @MFA-016
    Scenario: The device just added can be removed
      When they remove SMS
      Then no device is active

    @S-MFA-32 @MFA-015 @MFA-017
    Scenario: Complete Setup finishes the setup
      When they complete the setup and log in once more
      Then they are not asked to set up two-factor authentication

  Rule: There is no setup without a device

    > "All accounts are required to set up two-factor authentication for additional security." (Step 5)

    @S-MFA-33 @MFA-017
    Scenario Outline: Complete Setup is <judged> <when>
      When they complete the setup <when>
      Then the setup is <judged>

      Examples:
        | when                        | judged   |
        | with their device           | accepted |
        | after removing their device | refused  |

    @S-MFA-34 @MFA-002 @MFA-017
    Scenario: A setup without a device is judged by the reading that governs
      When they complete the setup after removing their device
      Then devices are demanded by the reading that governs
