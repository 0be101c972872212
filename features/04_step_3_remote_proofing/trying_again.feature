Feature: Step 3 — go back and try again
  > "click the back button and try to remote proof one additional time."
  > (Errors with the Remote Proofing Process)

  Rule: After the first failure one more attempt is open

    @S-ERR-06 @ERR-002
    Scenario: Who failed once is asked once more
      Given an applicant whose proofing has failed
      When they go back and start the process again
      Then they are asked questions

    @S-ERR-07 @ERR-002 @RIP-002
    Scenario: A second attempt with right answers confirms the identity
      Given an applicant whose proofing has failed
      And they are at Remote Proofing once more
      When they answer every question rightly
      Then their identity is confirmed

  Rule: Back is there, also where proofing failed

    > "you can also click Back." (Errors with the Remote Proofing Process)

    @S-ERR-08 @ERR-005
    Scenario: The message of a failed proofing offers Back
      Given an applicant at Remote Proofing
      When they answer every question wrongly
      Then the page offers "Back"

  Rule: Back leads to Profile Information

    > "You will return to the Profile Information page, where you can start the process again."

    @S-ERR-09 @ERR-006
    Scenario: From the questions Back leads to Profile Information
      Given an applicant at Remote Proofing
      When they go back
      Then they are taken back as the governing reading says
      And they are back at Profile Information
      And what they entered there is kept

    @S-ERR-10 @ERR-006
    Scenario: From a failed proofing Back leads to Profile Information
      Given an applicant whose proofing has failed
      When they go back
      Then they are back at Profile Information
      And what they entered there is kept

    @S-ERR-11 @ERR-006
    Scenario: Who went back from the questions can start again
      Given an applicant at Remote Proofing
      When they go back and start the process again
      Then they are asked questions
