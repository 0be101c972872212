Feature: Step 4 — the account has been created
  > "Your HARP account has been created!" (Step 4: Confirmation)

  Rule: The applicant is told on the page

    @S-CNF-01 @CNF-001
    Scenario: A verified applicant reaches the Confirmation
      Given an applicant at Remote Proofing
      When they answer every question rightly
      Then the Confirmation says that the account has been created

    @S-CNF-02 @CNF-002
    Scenario: The Confirmation leads on to the login
      Given an applicant whose account has been created
      When they go on to complete their setup
      Then they are at the HARP login

  Rule: The applicant is told by e-mail

    > "You will also receive an email confirming your registration which contains your User ID."

    @S-CNF-03 @CNF-003
    Scenario: The confirmation e-mail contains the User ID
      When an applicant registers from the QPP sign-in page to the Confirmation
      Then they receive an e-mail that contains their User ID
