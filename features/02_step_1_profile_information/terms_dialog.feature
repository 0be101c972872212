Feature: Step 1 — the dialog with the Terms & Conditions
  > "Close Then you will check the Terms & Conditions box" (Review the Terms and Conditions)

  Rule: The Terms & Conditions open over the form

    @S-TNC-07 @TNC-012 @script
    Scenario: Closing the dialog loses nothing that was entered
      Given an applicant who has filled Profile Information in and reviews the Terms & Conditions
      When they close the Terms & Conditions
      Then all that they entered is kept
      And the Terms & Conditions are not agreed to

    @S-TNC-08 @TNC-012 @script
    Scenario: The dialog can be left by keyboard, which is no acceptance either
      Given an applicant who has filled Profile Information in and reviews the Terms & Conditions
      When they leave the Terms & Conditions by keyboard
      Then all that they entered is kept
      And the Terms & Conditions are not agreed to
