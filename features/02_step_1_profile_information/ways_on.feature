Feature: Step 1 — the ways that lead on
  > "Already called Experian? Enter Reference Number." (Step 1: Profile Information)

  Rule: People who were proofed by phone can enter their reference number

    @S-PRF-07 @PRF-007
    Scenario: The page offers to enter a reference number
      When an applicant comes to Profile Information
      Then the page says "Already called Experian?"
      And the page offers "Enter Reference Number"

  Rule: A failed registration can be tried again

    > "Want to retry a previously failed registration attempt? Retry Remote Proofing"

    @S-PRF-08 @PRF-008
    Scenario: The page offers to retry remote proofing
      When an applicant comes to Profile Information
      Then the page says "Want to retry a previously failed registration attempt?"
      And the page offers "Retry Remote Proofing"

  Rule: People who do not want to give an SSN can initiate manual proofing

    > "Don't want to enter your SSN? Initiate Manual Proofing"

    @S-PRF-09 @PRF-025
    Scenario: The page offers manual proofing below the Social Security Number
      When an applicant comes to Profile Information
      Then the page offers "Initiate Manual Proofing"
      And "Initiate Manual Proofing" stands below "Social Security Number"

  Rule: Next leads to Account Information once Step 1 is valid

    @S-PRF-10 @PRF-027
    Scenario: The page offers Next
      When an applicant comes to Profile Information
      Then the page offers "Next"

    @S-PRF-11 @PRF-027
    Scenario: Valid Profile Information leads to Account Information
      Given an applicant at Profile Information
      When they submit complete Profile Information with agreeing to the Terms & Conditions
      Then the progress bar marks Account Information
