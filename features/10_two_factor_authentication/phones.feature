Feature: Step 5 — a phone as a device
  > "Please enter your phone number to receive a text with a security code. Phone Number *" (Step 5b)

  Background:
    Given somebody at the setup of two-factor authentication

  Rule: The number is asked for

    @S-MFA-13 @MFA-008
    Scenario: For a text message the phone number is required
      When they choose SMS as the type of a device
      Then the page says "enter your phone number to receive a text with a security code"
      And "Phone Number" is marked as required

    @S-MFA-14 @MFA-008
    Scenario Outline: A phone number of <digits> is <judged>
      When they ask for a text to <digits> of their phone
      Then the number is <judged>

      Examples:
        | digits    | judged                     |
        | nothing   | refused for being left out |
        | 9 digits  | refused for its digits     |
        | 10 digits | accepted                   |

  Rule: Send Code sends a code in the way that was chosen

    > "phone number where you would prefer to receive your code" (Step 5b)

    @S-MFA-15 @MFA-010
    Scenario Outline: The code for <type> comes by <way>
      When they ask for a code by <type>
      Then the code comes by <way>

      Examples:
        | type  | way  |
        | SMS   | text |
        | Voice | call |

    @S-MFA-16 @MFA-010
    Scenario: The code comes to the number that was entered
      When they ask for a text to another phone of theirs
      Then the code comes to that phone

    @S-MFA-17 @MFA-012 @MFA-014
    Scenario Outline: The code received for <type> verifies the device
      When they add <type> as a device
      Then "<type>" is among their devices

      Examples:
        | type  |
        | SMS   |
        | Voice |

  Rule: A landline is not set up for texts

    > "(note, must be a mobile device if using SMS)" (Step 5b)

    @S-MFA-18 @MFA-009
    Scenario: A landline gets no text and does not become a device
      When they ask for a text to a landline
      Then no device is active

    @S-MFA-19 @MFA-009
    Scenario: A landline is judged by the reading that governs
      When they ask for a text to a landline
      Then landlines are judged by the reading that governs
