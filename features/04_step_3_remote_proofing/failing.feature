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
    Scenario: The first failed proofing should tell the Review Reference Number
      Given an applicant at Remote Proofing
      When they answer every question wrongly
      Then they should be told a Review Reference Number

    @S-ERR-03 @ERR-007
    Scenario: The number is one that Experian gave out
      Given an applicant whose proofing has failed
      When their proofing fails once more
      Then the Review Reference Number is one that Experian gave out

  Rule: After the second failure the message has all that a call needs

    > "after your second attempt, contact Experian Verification Support Services at 1-866-578-5409
    > and provide your review reference number." (Errors with the Remote Proofing Process)

    @S-ERR-04 @ERR-003 @ERR-007
    Scenario: A second failed proofing tells telephone number and Review Reference Number
      Given an applicant whose proofing has failed
      When their proofing fails once more
      Then they are told Experian's telephone number
      And they are told a Review Reference Number

    @S-ERR-05 @ERR-003
    Scenario: After the second failure a third attempt is not offered
      Given an applicant whose proofing has failed
      And their proofing has failed once more
      When they go back and start the process again
      Then a third attempt is not offered

  Rule: Whom Experian can't locate it can't ask

    > "This information will be used to locate your information in Experian" (Frequently Asked Questions, 1)

    @S-RIP-15 @RIP-012 @ERR-007
    Scenario Outline: With a credit file <file> the proofing fails without questions
      Given a person of whom Experian has a credit file: <file>
      And they have completed Profile Information
      When they complete Account Information
      Then they are refused without questions
      And they should be told a Review Reference Number

      Examples:
        | file              |
        | not found         |
        | too few questions |
        | frozen            |
        | deceased          |
