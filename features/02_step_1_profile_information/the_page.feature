Feature: Step 1 — what the page says
  > "HARP uses Experian to help verify your identity." (Step 1: Profile Information)

  Rule: The registration says what it is

    @S-PRF-01 @PRF-004
    Scenario: The page is titled as the guide shows it
      When an applicant comes to Profile Information
      Then the page is titled "Create an Account"
      And the page says "HCQIS Access Roles and Profile"

  Rule: A progress bar shows four named steps in order and marks the current one

    > "A progress bar at the top indicates four steps"

    @S-PRF-02 @PRF-005
    Scenario: The progress bar names the four steps in order
      When an applicant comes to Profile Information
      Then the progress bar shows the four steps in order

    @S-PRF-03 @PRF-005
    Scenario Outline: At <step> the progress bar marks <step>
      When an applicant comes to <step>
      Then the progress bar shows the four steps in order
      And the progress bar marks <step>

      Examples:
        | step                |
        | Profile Information |
        | Account Information |
        | Remote Proofing     |
        | Confirmation        |

  Rule: The purpose of the data is told, and Experian is named

    @S-PRF-04 @PRF-006
    Scenario: The page tells what the data are for
      When an applicant comes to Profile Information
      Then the page says "Enter your profile information for identity proofing"
      And the page says "HARP uses Experian to help verify your identity"

  Rule: The meaning of the asterisk is told

    > "All fields marked with an asterisk (*) are required."

    @S-PRF-05 @PRF-009
    Scenario: The page says that fields with an asterisk are required
      When an applicant comes to Profile Information
      Then the page says "All fields marked with an asterisk (*) are required"

  Rule: The home address is the personal one

    > "Enter your personal home address, not your organization's address"

    @S-PRF-06 @PRF-002
    Scenario: The page asks for the personal home address
      When an applicant comes to Profile Information
      Then the page says "personal home address"
