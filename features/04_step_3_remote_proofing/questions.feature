Feature: Step 3 — Experian's questions
  > "Experian will generate personalized remote identity proofing questions unique to you."
  > (Step 3: Remote (Identity) Proofing)

  Rule: The questions are personal

    @S-RIP-05 @RIP-001
    Scenario: Two people are asked different questions
      Given an applicant at Remote Proofing
      When another applicant comes to Remote Proofing
      Then the two are asked different questions

  Rule: Three to five questions are asked, each by a single choice

    > "The main content area contains four questions with radio button options:" (Step 3, screenshot; it lists five)

    @S-RIP-06 @RIP-004
    Scenario Outline: Of a credit file with <file> <count> questions are asked
      Given a person of whom Experian has a credit file: <file>
      And they have completed Profile Information
      When they go on to Remote Proofing
      Then they are asked <count> questions

      Examples: the number is Experian's affair (DSC-056)
        | file            | count |
        | three questions | 3     |
        | four questions  | 4     |
        | ordinary        | 5     |

    @S-RIP-07 @RIP-004
    Scenario: Of each question one choice can be taken
      Given an applicant who has completed Profile Information
      When they go on to Remote Proofing
      Then each question takes one choice

  Rule: Each question has five choices, the last of them NONE OF THE ABOVE

    > "If you do not have a mortgage, select 'NONE OF THE ABOVE/DOES NOT APPLY'." (Step 3, screenshot)

    @S-RIP-08 @RIP-005
    Scenario: Who is asked about what does not apply can say so
      Given an applicant who has completed Profile Information
      When they go on to Remote Proofing
      Then each question offers NONE OF THE ABOVE

    @S-RIP-09 @RIP-013
    Scenario: NONE OF THE ABOVE is the last of five choices
      Given an applicant who has completed Profile Information
      When they go on to Remote Proofing
      Then each question has 5 choices
      And the last choice of each is NONE OF THE ABOVE

    @S-RIP-10 @RIP-013
    Scenario: No answer is given in advance
      Given an applicant who has completed Profile Information
      When they go on to Remote Proofing
      Then no choice is taken yet

  Rule: The questions are about credit activity

    > "Answer personal questions as they are displayed regarding credit activity." (checklist)

    @S-RIP-11 @RIP-006 @RIP-009
    Scenario: Each question is of a kind that the guide names
      Given an applicant who has completed Profile Information
      When they go on to Remote Proofing
      Then each question is of a kind that the guide names
