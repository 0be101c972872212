Feature: Step 3 — what Experian learns
  > "This information is used to confirm your identity." (Step 1: Profile Information)

  Rule: Experian is told what the person entered in Step 1

    @S-PRF-35 @PRF-003
    Scenario Outline: Experian is told the <what>
      Given an applicant who has completed Profile Information
      When they go on to Remote Proofing
      Then Experian has been told their <what>

      Examples: whatever the service calls it
        | what          |
        | first name    |
        | last name     |
        | date of birth |
        | street        |
        | city          |
        | state         |
        | ZIP Code      |

  Rule: Experian finds the person by their SSN

    > "like your SSN, is used to verify your identity through Experian's remote proofing process." (Step 1)

    @S-PRF-36 @PRF-030
    Scenario: Experian is asked about the SSN that was entered
      Given an applicant who has completed Profile Information
      When they send their account information, whatever comes of it
      Then Experian has been asked about their SSN

  Rule: The questions are made from what the person entered

    > "This information is used to create personalized remote proofing questions later in the registration process"

    @S-PRF-37 @PRF-031
    Scenario: The questions on the page are those that Experian asks about the person
      Given an applicant who has completed Profile Information
      When they go on to Remote Proofing
      Then each question is one that Experian asks about them
