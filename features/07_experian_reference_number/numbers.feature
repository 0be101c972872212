Feature: Experian Reference Number — which numbers are accepted
  > "If you have already spoken to Experian and were able to be identity proofed over the phone, enter your reference
  > number and associated email address" (Experian Reference Number, screenshot of the dialog)

  Rule: A number is accepted only with the email address it belongs to

    @S-EXR-09 @EXR-003
    Scenario: A verified number with its email address is accepted
      Given an applicant whom Experian has verified by phone
      When they enter their reference number and email address
      Then the reference number is accepted

    @S-EXR-10 @EXR-003
    Scenario: A number that nobody was given is refused
      Given an applicant whom Experian has verified by phone
      When they enter another reference number and their email address
      Then the reference number is refused

    @S-EXR-11 @EXR-003
    Scenario: A verified number with another email address is refused
      Given an applicant whom Experian has verified by phone
      When they enter their reference number and another email address
      Then the reference number is refused

    @S-EXR-12 @EXR-003
    Scenario: A verified number is refused to somebody else
      Given an applicant whom Experian has verified by phone
      When somebody else enters that reference number and their own email address
      Then the reference number is refused

  Rule: A number is accepted only if Experian verified the person over the phone

    @S-EXR-13 @EXR-003
    Scenario Outline: A number is <judged> if Experian <stand>
      Given an applicant who has been given a Review Reference Number
      And Experian <stand>
      When they enter their reference number and email address
      Then the reference number is <judged>

      Examples:
        | stand                                   | judged   |
        | has verified them by phone              | accepted |
        | has not been called yet                 | refused  |
        | could not verify them by phone either   | refused  |
        | has verified them by phone too long ago | refused |

  Rule: As long as Experian does not answer, no number is accepted

    @S-EXR-14 @EXR-003
    Scenario Outline: With a <trouble> at Experian a number is not accepted
      Given an applicant whom Experian has verified by phone
      And Experian is in trouble (<trouble>) when it is to say whom it verified
      When they enter their reference number and email address
      Then the reference number is not accepted
      And they are told that verification is not available right now

      Examples:
        | trouble          |
        | time-out         |
        | server error     |
        | unavailable      |
        | malformed body   |
        | empty body       |
        | missing decision |

    @S-EXR-15 @EXR-001 @EXR-003
    Scenario: Once Experian is back the number is accepted
      Given an applicant whom Experian has verified by phone
      And Experian is in trouble (unavailable) when it is to say whom it verified
      And they have entered their reference number in vain
      When they enter their reference number once Experian is back
      Then the reference number is accepted
