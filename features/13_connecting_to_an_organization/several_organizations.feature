Feature: One user, several organizations
  > "You can connect to more than one clinic if you work under more than one Tax ID Number (TIN)." (Checklist)

  Background:
    Given a practice with a Security Official
    And another practice with a Security Official

  Rule: A user is connected to several practices at the same time, each with its role

    @S-ORG-30 @ORG-012
    Scenario Outline: Who is <role> of one practice is approved at another one, and keeps both
      Given a person who is <role> of the practice
      And they have requested Staff User at the other practice
      When their request at the other practice is approved
      Then they are <role> of the practice
      And they are Staff User of the other practice

      Examples:
        | role              |
        | Staff User        |
        | Security Official |

    @S-ORG-31 @ORG-012
    Scenario: Who is taken out of one practice stays in the other
      Given a person who is Staff User of both practices
      When the Security Official removes them from the practice
      Then they have no access to the practice
      And they are Staff User of the other practice

  Rule: Nothing of one practice is seen from another

    > "confidential access to MIPS information in the Quality Payment Program (QPP) portal pertaining to your clinic and
    > clinicians." (HARP Account Setup Checklist)

    @S-PRF-39 @PRF-033 @ORG-003
    Scenario Outline: <who> comes to <pages> of the pages of the other practice
      Given a person who is <who>
      When they go straight to the pages of the other practice
      Then they come to <pages> of them

      Examples:
        | who                                     | pages |
        | Staff User of the practice              | none  |
        | Security Official of the practice       | none  |
        | Security Official of the other practice | all   |

    @S-PRF-40 @PRF-033
    Scenario: What is reported for one practice shows there alone
      Given a person who is Staff User of both practices
      When they report data for the practice
      Then the data are seen at the practice
      And the data are not seen at the other practice
