Feature: Step 2 — go back and forth
  > "← Back Next →" (Challenge Question)

  Rule: Account Information has Back and Next

    @S-CHQ-07 @CHQ-008
    Scenario: Account Information offers both ways
      Given an applicant at Profile Information
      When they come to Account Information
      Then the page offers "Back"
      And the page offers "Next"

  Rule: Back leads to Profile Information and keeps what was entered there

    The guide does not say what Back keeps; a password is not among it (DSC-071).

    @S-CHQ-08 @CHQ-008
    Scenario: Back leads to Profile Information as it was entered
      Given an applicant who has completed Profile Information
      When they go back
      Then they are back at Profile Information
      And what they entered there is kept

    @S-CHQ-09 @CHQ-008
    Scenario: Who comes again from Profile Information types the password again
      Given an applicant who has completed Profile Information
      When they fill Account Information in, go back and come again
      Then their User ID is still there
      And both fields of the password are empty

  Rule: After a refusal the User ID stays and the password is typed again

    @S-CHQ-10 @CHQ-008
    Scenario: A refused answer does not send the password back
      Given an applicant who has completed Profile Information
      When they submit Account Information without the Challenge Question Answer
      Then their User ID is still there
      And both fields of the password are empty
