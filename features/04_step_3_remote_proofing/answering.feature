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

  Rule: Every question must be answered

    > "5. Which of the following is a current or previous employer?" (with an asterisk: Step 3, screenshot)

    @S-RIP-03 @RIP-007
    Scenario Outline: Answers to every question but <left out> are <judged>
      Given an applicant at Remote Proofing
      When they answer every question but <left out>
      Then the question is <judged>

      Examples:
        | left out | judged                     |
        | the first | refused for being left out |
        | the last | refused for being left out |
        | none     | accepted                   |

    @S-RIP-04 @RIP-007
    Scenario: Every question is marked as one to be answered
      Given an applicant who has completed Profile Information
      When they go on to Remote Proofing
      Then every question demands an answer
