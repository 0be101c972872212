Feature: Step 1 — the legal name
  > "Legal First Name * (text input)" (Step 1: Profile Information)

  Rule: Every legal name is accepted

    @S-PRF-29 @PRF-010
    Scenario Outline: A special Legal First Name (<kind>) is accepted
      Given an applicant with a special first name: <kind>
      When they submit complete Profile Information with agreeing to the Terms & Conditions
      Then the entry for Legal First Name is accepted

      Examples:
        | kind          |
        | hyphen        |
        | apostrophe    |
        | space         |
        | accent        |
        | one letter    |
        | forty letters |

    @S-PRF-30 @PRF-011
    Scenario Outline: A special Legal Last Name (<kind>) is accepted
      Given an applicant with a special last name: <kind>
      When they submit complete Profile Information with agreeing to the Terms & Conditions
      Then the entry for Legal Last Name is accepted

      Examples:
        | kind          |
        | hyphen        |
        | apostrophe    |
        | space         |
        | accent        |
        | one letter    |
        | forty letters |
