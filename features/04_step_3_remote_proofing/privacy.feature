Feature: Step 3 — what is not retained
  > "such as your Social Security Number (SSN) and credit history that Experian used to confirm your identity,
  > is not retained by us." (Frequently Asked Questions, 2)

  Rule: Neither the SSN nor the questions are shown on a later page

    @S-PRV-01 @PRV-002
    Scenario: Who goes back is not shown their SSN
      Given an applicant at Remote Proofing
      When they go back
      Then their SSN is nowhere on the page

    @S-PRV-02 @PRV-002
    Scenario: Who is refused is shown neither their SSN nor the questions
      Given an applicant at Remote Proofing
      And they have been asked Experian's questions
      When they answer every question wrongly
      Then their SSN is nowhere on the page
      And the questions are nowhere on the page

    @S-PRV-03 @PRV-002
    Scenario: Who is confirmed is shown neither their SSN nor the questions
      Given an applicant at Remote Proofing
      And they have been asked Experian's questions
      When they answer every question rightly
      Then their SSN is nowhere on the page
      And the questions are nowhere on the page

  Rule: Neither the SSN nor the credit history is kept

    @S-PRV-06 @PRV-002
    Scenario: Of who is confirmed neither is kept
      When an applicant registers from the QPP sign-in page to the Confirmation
      Then the deployment keeps neither their SSN nor their credit history

    @S-PRV-07 @PRV-002
    Scenario: Of who is not confirmed neither is kept
      Given an applicant at Remote Proofing
      When they answer every question wrongly
      Then the deployment keeps neither their SSN nor their credit history

  Rule: Address and contact information are stored

    > "your personal address and contact information, is stored in your HARP profile account."

    @S-PRV-08 @PRV-001
    Scenario: Of who is confirmed address and contact information are kept
      When an applicant registers from the QPP sign-in page to the Confirmation
      Then the deployment keeps their address and contact information

  Rule: The CMS Privacy Act Statement is linked

    > "For more information regarding how we use the information you provide, please read the CMS Privacy Act Statement."

    @S-PRV-04 @PRV-003
    Scenario: Profile Information offers the statement
      Given an applicant at Profile Information
      When they read the page
      Then the page offers "CMS Privacy Act Statement"

    @S-PRV-05 @PRV-003
    Scenario: The statement can be read
      Given an applicant at Profile Information
      When they read on about the use of their information
      Then the CMS Privacy Act Statement is shown
