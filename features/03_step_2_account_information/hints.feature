Feature: Step 2 — hints and marks
  > "The 'User ID *' field has a red border and a hint icon." (Step 2: Account Information)

  Rule: The fields offer hints on their rules

    @S-UID-07 @UID-002
    Scenario Outline: <field> offers a hint
      Given an applicant at Profile Information
      When they come to Account Information
      Then <field> has a hint on its rules

      Examples:
        | field    |
        | User ID  |
        | Password |

  Rule: A field that is refused is marked

    @S-UID-08 @UID-002
    Scenario Outline: <field> is shown as invalid when it is refused
      Given an applicant who has completed Profile Information
      When they submit Account Information without the <field>
      Then <field> is shown as invalid

      Examples:
        | field    |
        | User ID  |
        | Password |
