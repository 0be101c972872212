Feature: Experian Reference Number — the dialog
  > "Enter the reference number and your email address to continue with the registration process."
  > (Experian Reference Number)

  Rule: Enter Reference Number opens the dialog

    > "Already called Experian? Enter Reference Number" (Experian Reference Number, screenshot)

    @S-EXR-01 @EXR-008
    Scenario: Enter Reference Number asks for the number and the email address
      Given an applicant at Profile Information
      When they choose to enter a reference number
      Then the page asks for "Reference Number"
      And the page asks for "Email Address"

  Rule: Both fields are required

    > "'Reference Number *' and 'Email Address *'" (Experian Reference Number, screenshot of the dialog)

    @S-EXR-02 @EXR-004
    Scenario: Both fields are marked as required
      Given an applicant at Profile Information
      When they choose to enter a reference number
      Then "Reference Number" is marked as required
      And "Email Address" is marked as required

    @S-EXR-03 @EXR-002
    Scenario Outline: Without the <label> nobody gets on
      Given an applicant whom Experian has verified by phone
      When they enter their reference number and email address without the <label>
      Then they do not get on for want of the <label>

      Examples:
        | label            |
        | Reference Number |
        | Email Address    |

    @S-EXR-04 @EXR-002
    Scenario: The reference number and the email address together lead on
      Given an applicant whom Experian has verified by phone
      When they enter their reference number and email address
      Then the reference number is accepted

  Rule: The dialog warns that name and SSN must be those that Experian verified

    > "make sure to update your Profile Information with the same first name, last name, and SSN verified by Experian"

    @S-EXR-05 @EXR-005
    Scenario: The dialog names what must be the same
      Given an applicant at Profile Information
      When they choose to enter a reference number
      Then the page says "same first name, last name, and SSN verified by Experian"

  Rule: The dialog can be submitted, or left without any change

    > "'Cancel' and 'Submit'" (Experian Reference Number, screenshot of the dialog)

    @S-EXR-06 @EXR-006
    Scenario: The dialog offers Submit and Cancel
      Given an applicant at Profile Information
      When they choose to enter a reference number
      Then the page offers "Submit"
      And the page offers "Cancel"

    @S-EXR-07 @EXR-006
    Scenario: Cancel leads back to Profile Information
      Given an applicant who is to enter a reference number
      When they cancel
      Then they are back at Profile Information
      And they are at the dialog for the reference number no longer

    @S-EXR-08 @EXR-006 @script
    Scenario: Cancel loses nothing that was entered
      Given an applicant who has filled Profile Information in and is to enter a reference number
      When they cancel
      Then all that they entered is kept
