Feature: A practice is found by its TIN and confirmed
  > "Find a Practice: Enter practice TIN and confirm" (Connect to an Organization)

  Background:
    Given a practice that never had a user
    And a person who is at QPP

  Rule: The TIN is the whole one of a practice

    @S-ORG-08 @ORG-011
    Scenario Outline: <tin> is <judged>
      When they look for the practice by <tin>
      Then the TIN is <judged>

      Examples:
        | tin                  | judged                     |
        | its TIN              | accepted                   |
        | nothing              | refused for being left out |
        | 8 digits of it       | refused for its digits     |
        | a tenth digit        | refused for its digits     |
        | a letter in it       | refused for its digits     |
        | one digit mistyped   | refused for being unknown  |

    @S-ORG-09 @ORG-011
    Scenario: A TIN should be accepted as it is usually written, with a hyphen
      When they look for the practice by its TIN with a hyphen
      Then the TIN should be accepted

  Rule: Nothing happens before the practice is confirmed

    @S-ORG-10 @ORG-011
    Scenario: The practice that was found is named, and asks for nothing yet
      When they look for the practice by its TIN
      Then the page names the practice
      And what the practice asks for is not asked yet

    @S-ORG-11 @ORG-011
    Scenario: What the practice asks for comes once it is confirmed
      When they look for the practice by its TIN and confirm it
      Then what the practice asks for comes next
      And they have no access to the practice
