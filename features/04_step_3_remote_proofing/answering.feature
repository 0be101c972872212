Feature: Step 3 — answer Experian's questions
  > "Answer the remote proofing questions for Experian to confirm your identity"
  > (Step 3: Remote (Identity) Proofing)

  Rule: Experian decides by the answers

    @S-RIP-01 @RIP-002
    Scenario: Right answers confirm the identity
      Given an applicant at Remote Proofing
      When they answer every question rightly
      Then their identity is confirmed

    @S-RIP-02 @RIP-002
    Scenario: Wrong answers do not confirm the identity
      Given an applicant at Remote Proofing
      When they answer every question wrongly
      Then their identity is not confirmed
