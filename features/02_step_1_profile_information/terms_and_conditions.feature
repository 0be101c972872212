Feature: Step 1 — agree to the Terms & Conditions
  > "Then you will check the Terms & Conditions box to confirm that you read the conditions and select Next."
  > (Review the Terms and Conditions)

  Rule: Step 1 is left only with the Terms & Conditions agreed to

    @S-TNC-01 @TNC-002 @PRF-026
    Scenario Outline: Complete Profile Information <with> agreement is <judged>
      Given an applicant at Profile Information
      When they submit complete Profile Information <with> agreeing to the Terms & Conditions
      Then the agreement is <judged>

      Examples:
        | with    | judged                    |
        | without | refused for not agreeing  |
        | with    | accepted                  |
