Feature: The first user becomes Security Official
  > "The first user will automatically be made Security Official" (Connect to an Organization)

  Background:
    Given a practice that never had a user
    And a person who is at QPP

  Rule: Nobody has to approve the first user, who does not choose a role either

    @S-ORG-12 @ORG-008
    Scenario: Who names a clinician of the practice becomes its Security Official
      When they connect to the practice with PTAN and NPI of one clinician
      Then they are its Security Official
      And they should be told so by e-mail

    @S-ORG-13 @ORG-008 @ROL-001
    Scenario: Whether the first user selects a role is judged by the reading that governs
      When they come to where the first user connects
      Then the first user's role follows the reading of DSC-039 that governs

  Rule: The first user gives PTAN and NPI of one clinician who belongs to the practice

    > "PTAN and NPI of a single clinician that is part of TIN practice." (Connect to an Organization)

    @S-ORG-14 @ORG-009
    Scenario: One clinician is asked for
      When they come to where the first user connects
      Then the clinicians asked for follow the reading of DSC-040 that governs

    @S-ORG-15 @ORG-009
    Scenario Outline: Who connects with <numbers> is <judged>
      When they connect to the practice with <numbers>
      Then the connection is <judged> at "<field>"
      And they have <access> to the practice

      Examples: the first row and each other one differ in one point
        | numbers                                  | field | judged                            | access    |
        | PTAN and NPI of one clinician            | NPI   | accepted                          | access    |
        | PTAN and NPI of another clinician        | NPI   | accepted                          | access    |
        | no NPI                                   | NPI   | refused for being left out        | no access |
        | no PTAN                                  | PTAN  | refused for being left out        | no access |
        | an NPI of nine digits                    | NPI   | refused for its digits            | no access |
        | a wrong check digit of the NPI           | NPI   | refused for its check digit       | no access |
        | a clinician of another practice          | NPI   | refused for whose clinician it is | no access |
        | a matching NPI with another's PTAN       | PTAN  | refused for whose clinician it is | no access |
        | a matching NPI with a PTAN of nobody's   | PTAN  | refused for whose clinician it is | no access |
        | the NPI of the group                     | NPI   | refused for being a group's       | no access |
        | the PTAN of the group                    | PTAN  | refused for being a group's       | no access |
