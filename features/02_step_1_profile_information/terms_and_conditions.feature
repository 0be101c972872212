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
        | with    | judged                   |
        | without | refused for not agreeing |
        | with    | accepted                 |

    @S-TNC-02 @TNC-002 @PRF-026
    Scenario: Nobody has agreed beforehand
      When an applicant comes to Profile Information
      Then the page asks for "I agree to the Terms & Conditions"
      And the Terms & Conditions are not agreed to

  Rule: The Terms & Conditions are there to be reviewed before Step 1 is left

    > "After you enter your profile information, you will review the HARP terms and conditions."

    @S-TNC-03 @TNC-001
    Scenario: The page offers the Terms & Conditions
      When an applicant comes to Profile Information
      Then the page offers "Terms & Conditions"

  Rule: Closing the Terms & Conditions returns to the form, and is no acceptance

    @S-TNC-04 @TNC-012
    Scenario: The Terms & Conditions can be closed
      Given an applicant at Profile Information
      When they review the Terms & Conditions
      Then the page offers "Close"

    @S-TNC-05 @TNC-012
    Scenario: Closing returns to the form without agreement
      Given an applicant who reviews the Terms & Conditions
      When they close the Terms & Conditions
      Then they are back at Profile Information
      And the Terms & Conditions are not agreed to

    @S-TNC-06 @TNC-012
    Scenario Outline: After reading, Profile Information <with> agreement is <judged>
      Given an applicant who has read and closed the Terms & Conditions
      When they submit complete Profile Information <with> agreeing to the Terms & Conditions
      Then the agreement is <judged>

      Examples:
        | with    | judged                   |
        | without | refused for not agreeing |
        | with    | accepted                 |
