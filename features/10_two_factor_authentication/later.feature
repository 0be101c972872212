Feature: Devices are updated later
  > "you can always log back in later to update your device(s)." (Can I update devices later?)

  Background:
    Given a person who has set up two-factor authentication
    And they have logged back in

  Rule: Devices are added and removed at any later time

    @S-MFA-35 @MFA-018
    Scenario: Another device is added later
      When they go to their devices and add Voice as a device
      Then "SMS, Voice" are their devices

    @S-MFA-36 @MFA-018
    Scenario: A device is removed later
      Given they have added Voice as a device later
      When they remove SMS
      Then "Voice" are their devices

    @S-MFA-37 @MFA-018
    Scenario: A login after that is proved by the device that is left
      Given they have added Voice as a device later
      And they have removed SMS later
      When they log in to HARP with the code of a call
      Then the code is accepted

  Rule: The last device stays

    > "All accounts are required to set up two-factor authentication for additional security." (Step 5)

    @S-MFA-38 @MFA-002 @MFA-018
    Scenario: Whether the last device can be removed is judged by the reading that governs
      When they go to their devices and remove SMS
      Then devices are demanded by the reading that governs

  Rule: What was given at the registration is kept with the account

    > "your personal address and contact information, is stored in your HARP profile account." (FAQ 2)

    @S-PRV-10 @PRV-001
    Scenario: My Account should show address and contact information
      When they read the page
      Then it should show their address and contact information
