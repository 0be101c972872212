Feature: Step 3 — when the identity can't be verified
  > "you will receive an error message prompting you to contact Experian Verification Support Services."
  > (Errors with the Remote Proofing Process)

  Rule: The message says whom to contact

    @S-ERR-01 @ERR-001
    Scenario: A failed proofing prompts to contact Experian
      Given an applicant at Remote Proofing
      When they answer every question wrongly
      Then they are prompted to contact Experian Verification Support Services

  Rule: The message has the Review Reference Number

    > "provide the Review Reference Number included in the notification" (Frequently Asked Questions, 3)

    @S-ERR-02 @ERR-007
    Scenario: A failed proofing tells the Review Reference Number
      Given an applicant at Remote Proofing
      When they answer every question wrongly
      Then they are told a Review Reference Number
