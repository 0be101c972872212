Feature: Step 2 — Account Information
  > "Create your user ID, password, and challenge question. All fields marked with an asterisk (*) are required."
  > (Step 2: Account Information)

  Rule: One page asks for User ID, password and challenge question

    @S-UID-01 @UID-009 @PRF-029
    Scenario Outline: Account Information requires <field>
      Given an applicant at Profile Information
      When they come to Account Information
      Then Account Information requires <field>

      @UID-001
      Examples: credentials
        | field            |
        | User ID          |
        | Password         |
        | Confirm Password |

      @CHQ-003
      Examples: challenge question
        | field                     |
        | Challenge Question        |
        | Challenge Question Answer |

    @S-UID-02 @UID-009
    Scenario: The page says which fields are required
      Given an applicant at Profile Information
      When they come to Account Information
      Then the page says "All fields marked with an asterisk (*) are required"

  Rule: Account Information is accepted only with every required field

    @S-UID-03 @UID-001
    Scenario: Complete credentials are accepted
      Given an applicant who has completed Profile Information
      When they submit complete Account Information
      Then User ID and password are accepted

    @S-CHQ-17 @CHQ-001 @CHQ-003
    Scenario: Who has chosen a challenge question and answered it gets on
      Given an applicant who has completed Profile Information
      When they submit complete Account Information
      Then the challenge answer is accepted

    @S-UID-04
    Scenario Outline: Account Information without the <field> is refused
      Given an applicant who has completed Profile Information
      When they submit Account Information without the <field>
      Then Account Information is refused at <field> for being left out

      @UID-001
      Examples: credentials
        | field            |
        | User ID          |
        | Password         |
        | Confirm Password |

      @CHQ-001 @CHQ-003
      Examples: challenge question
        > "Choose a challenge question and provide an answer, then select Next." (Challenge Question)

        | field                     |
        | Challenge Question        |
        | Challenge Question Answer |
