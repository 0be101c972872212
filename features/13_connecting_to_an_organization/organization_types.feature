Feature: The type of the organization
  > "Select Organization Type: Practice, Alternative Payment Model (APM) Entity, Registry" (Connect to an Organization)

  Background:
    Given a person who has gone to Connect to an Organization

  Rule: One of three types is selected

    @S-ORG-05 @ORG-007
    Scenario: Practice, APM Entity and Registry are the types
      When they read the page
      Then "Practice, Alternative Payment Model (APM) Entity, Registry" are the types

    @S-ORG-06 @ORG-007
    Scenario Outline: The selection of <type> is <judged>
      When they select <type> as the type
      Then the organization's type is <judged>

      Examples:
        | type                                   | judged                     |
        | nothing                                | refused for being left out |
        | Practice                               | accepted                   |
        | Alternative Payment Model (APM) Entity | accepted                   |
        | Registry                               | accepted                   |

  Rule: Only the way to a Practice is described

    @S-ORG-07 @ORG-007
    Scenario Outline: What <type> asks for is reported
      When they select <type> as the type
      Then the evidence asked for follows a reading of DSC-042

      Examples:
        | type                                   |
        | Alternative Payment Model (APM) Entity |
        | Registry                               |
