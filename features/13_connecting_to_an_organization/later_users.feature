Feature: Later users request approval
  > "Subsequent users will need to request approval from the Security Official" (Connect to an Organization)

  Background:
    Given a practice with a Security Official
    And a person who is at QPP

  Rule: A later user requests one of two roles

    > "Select one of two role types: Staff User or Security Official" (Connect to an Organization)

    @S-ORG-18 @ROL-001
    Scenario: Staff User and Security Official are the roles
      When they come to where a role is selected
      Then "Staff User, Security Official" are the roles

    @S-ORG-19 @ROL-001
    Scenario Outline: The selection of <role> is <judged>
      When they request <role> at the practice
      Then the role is <judged>

      Examples:
        | role              | judged                     |
        | nothing           | refused for being left out |
        | Staff User        | accepted                   |
        | Security Official | accepted                   |

    @S-ORG-20 @ROL-001 @ORG-010
    Scenario: Who may become Security Official on request is judged by the reading that governs
      When they come to where a role is selected
      Then the roles follow the reading of DSC-043 that governs

  Rule: Until it is approved a request opens nothing

    @S-ORG-21 @ORG-010
    Scenario Outline: A request for <role> awaits approval
      When they request <role> at the practice
      Then their request is pending
      And they have no access to the practice
      And the Security Official sees their request

      Examples:
        | role              |
        | Staff User        |
        | Security Official |

    @S-ORG-22 @ORG-010 @ORG-003
    Scenario Outline: Whose request is <state> comes to <pages> of the pages of a Staff User
      Given they have a request for Staff User that is <state>
      When they go straight to the pages of a Staff User
      Then they come to <pages> of them

      Examples:
        | state     | pages |
        | approved  | all   |
        | pending   | none  |
        | denied    | none  |
        | withdrawn | none  |

    @S-ORG-23 @ORG-010
    Scenario: The Security Official should be told of a request by e-mail
      When they request Staff User at the practice
      Then the Security Official should be told of it by e-mail
