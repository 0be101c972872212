Feature: Step 3 — when Experian is in trouble
  > "Answer the remote proofing questions for Experian to confirm your identity"
  > (Step 3: Remote (Identity) Proofing)
  As long as Experian does not decide, nobody else does: the person is told so, and loses nothing by it.

  Rule: Without Experian's decision nobody is confirmed or refused

    @S-RIP-16 @RIP-002
    Scenario Outline: With a <trouble> at Experian instead of questions nothing is decided
      Given an applicant who has completed Profile Information
      And Experian is in trouble (<trouble>) when it is to ask them questions
      When they complete Account Information in vain
      Then their identity is neither confirmed nor refused
      And they are told that verification is not available right now

      Examples:
        | trouble          |
        | time-out         |
        | server error     |
        | unavailable      |
        | malformed body   |
        | empty body       |
        | missing decision |

    @S-RIP-17 @RIP-002
    Scenario Outline: With a <trouble> at Experian instead of a judgement nothing is decided
      Given an applicant at Remote Proofing
      And Experian is in trouble (<trouble>) when it is to judge their answers
      When they answer every question rightly in vain
      Then their identity is neither confirmed nor refused
      And they are told that verification is not available right now

      Examples:
        | trouble          |
        | time-out         |
        | server error     |
        | unavailable      |
        | malformed body   |
        | empty body       |
        | missing decision |

  Rule: Once Experian is back, the person goes on from where they were

    @S-RIP-18 @RIP-002
    Scenario: Who could not be asked is asked without typing anything again
      Given an applicant who has completed Profile Information
      And Experian is in trouble (unavailable) when it is to ask them questions
      And they have completed Account Information in vain
      When they try again once Experian is back
      Then they are asked questions

    @S-RIP-19 @RIP-002
    Scenario: Whose answers could not be judged is confirmed in the end
      Given an applicant at Remote Proofing
      And Experian is in trouble (unavailable) when it is to judge their answers
      And they have answered every question rightly in vain
      When they try again once Experian is back
      Then their identity is confirmed

  Rule: Trouble at Experian is no failed attempt

    > "try to remote proof one additional time." (Errors with the Remote Proofing Process)

    @S-ERR-12 @ERR-002 @RIP-002
    Scenario: The second attempt outlasts a trouble at Experian
      Given an applicant whose proofing has failed
      And they are at Remote Proofing once more
      And Experian is in trouble (server error) when it is to judge their answers
      And they have answered every question rightly in vain
      When they try again once Experian is back
      Then their identity is confirmed
