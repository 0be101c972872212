Feature: Errors with Remote Proofing — start again
  > "click the back button and try to remote proof one additional time."
  > (Errors with the Remote Proofing Process)

  Rule: Retry Remote Proofing leads to the second attempt

    > "Want to retry a previously failed registration attempt? Retry Remote Proofing" (Step 1: Profile Information)

    @S-ERR-18 @ERR-002 @PRF-008
    Scenario: Who failed once is asked once more in another browser too
      Given an applicant whose proofing has failed
      And they have come back in another browser
      When they retry remote proofing
      Then they are asked questions

    @S-ERR-19 @ERR-003
    Scenario: Another browser gives nobody a third attempt
      Given an applicant whose proofing has failed
      And their proofing has failed once more
      And they have come back in another browser
      When they complete Steps 1 and 2 as far as they can
      Then a third attempt is not offered

  Rule: Answers that come too late confirm nobody

    > "Answer the remote proofing questions for Experian to confirm your identity"
    > (Step 3: Remote (Identity) Proofing)

    @S-ERR-20 @RIP-002
    Scenario: Right answers to questions that have expired do not confirm the identity
      Given an applicant at Remote Proofing
      And their questions have expired at Experian
      When they answer every question rightly
      Then their identity is not confirmed

    @S-ERR-21 @ERR-002
    Scenario: An answer that came too late should cost no attempt
      Given an applicant whose proofing has failed
      And they are at Remote Proofing once more
      And their questions have expired at Experian
      And they have answered every question rightly in vain
      When they start again from where that leads them
      Then they should be asked questions

  Rule: One failure is one attempt

    @S-ERR-22 @ERR-002
    Scenario: The same wrong answers sent twice are one failed attempt
      Given an applicant at Remote Proofing
      And they have sent the same wrong answers twice
      When they start again from where that leads them
      Then they are asked questions

  Rule: A slow Experian refuses nobody

    @S-ERR-23 @RIP-002
    Scenario: Right answers that Experian judges slowly are not refused
      Given an applicant at Remote Proofing
      When they answer every question rightly while Experian is slow
      Then their identity is confirmed, or they are told that verification is not available right now
