Feature: Step 3 — the page around the questions
  > "indicating four steps: Profile Information, Account Information, Remote Proofing (current), and Confirmation."
  > (Step 3, screenshot)

  Rule: The progress bar marks Remote Proofing

    @S-RIP-12 @RIP-003
    Scenario: Who completes Account Information sees that Remote Proofing is next
      Given an applicant who has completed Profile Information
      When they complete Account Information
      Then the progress bar marks Remote Proofing

  Rule: Step 3 can be left in both directions

    > "and two buttons: 'Back' and 'Next'." (Step 3, screenshot)

    @S-RIP-13 @RIP-008
    Scenario: The page offers Back and Next
      Given an applicant who has completed Profile Information
      When they go on to Remote Proofing
      Then the page offers "Back"
      And the page offers "Next"

  Rule: Help on proofing is at hand

    > "For additional information on the remote identity proofing process visit the FAQs."

    @S-RIP-14 @RIP-014
    Scenario: The page offers help
      Given an applicant who has completed Profile Information
      When they go on to Remote Proofing
      Then the page offers help on remote proofing

  Rule: Nobody gets on who does not prove to be no robot

    > "check I'm not a robot, then click Next." (Step 3)

    @S-CAP-01 @CAP-001 @CAP-003
    Scenario Outline: Right answers <with> proof of being no robot are <judged>
      Given an applicant at Remote Proofing
      When they answer every question <with> proving to be no robot
      Then the proof is <judged>

      Examples:
        | with    | judged                                 |
        | without | refused for not proving to be no robot |
        | with    | accepted                               |
