Feature: Step 4 — the account has been created
  > "Your HARP account has been created!" (Step 4: Confirmation)

  Rule: The applicant is told on the page

    @S-CNF-01 @CNF-001
    Scenario: A verified applicant reaches the Confirmation
      When an applicant registers from the QPP sign-in page to the Confirmation
      Then the Confirmation says that the account has been created

  Rule: The Confirmation leads on to two-factor authentication

    > "Click Login to Complete Setup to set up a device for two-factor authorization."

    @S-CNF-02 @CNF-002
    Scenario: Login to Complete Setup leads to the HARP login
      Given an applicant whose account has been created
      When they go on to complete their setup
      Then they are at the HARP login

    @S-CNF-04 @CNF-002
    Scenario: The Confirmation offers Login to Complete Setup
      When an applicant registers from the QPP sign-in page to the Confirmation
      Then the page offers "Login to Complete Setup"

  Rule: The applicant is told by e-mail

    > "You will also receive an email confirming your registration which contains your User ID."

    @S-CNF-03 @CNF-003
    Scenario: The confirmation e-mail contains the User ID
      When an applicant registers from the QPP sign-in page to the Confirmation
      Then they receive an e-mail that contains their User ID

    @S-CNF-05 @CNF-003 @PRV-002
    Scenario: No e-mail contains the SSN or the password
      When an applicant registers from the QPP sign-in page to the Confirmation
      Then no e-mail contains their SSN or password
