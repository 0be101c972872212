Feature: A Security Official decides about requests
  > "Subsequent users will need to request approval from the Security Official" (Connect to an Organization)

  Background:
    Given a practice with a Security Official
    And a person who is at QPP
    And they have requested Staff User at the practice

  Rule: Only what is approved is granted

    @S-ORG-24 @ORG-010 @ORG-013
    Scenario Outline: A request that is <done> ends with <access>
      When their request is <done>
      Then their access is "<access>"
      And Manage Access tells them that it is <done>

      Examples:
        | done      | access     |
        | approved  | Staff User |
        | denied    | no access  |
        | withdrawn | no access  |

    @S-ORG-25 @ORG-010
    Scenario Outline: Whose request is <done> should be told by e-mail
      When their request is <done>
      Then they should be told by e-mail that it is <done>

      Examples:
        | done      |
        | approved  |
        | denied    |
        | withdrawn |

  Rule: Any Security Official of the practice decides, and nobody else

    > "this document explains how to manage staff access for clinics" (HARP Account Setup Checklist)

    @S-ORG-26 @ORG-010 @ORG-013
    Scenario Outline: A request approved by <whom> is granted
      When their request is approved by <whom>
      Then their access is "Staff User"

      Examples:
        | whom                      |
        | the Security Official     |
        | another Security Official |

    @S-ORG-27 @ORG-010
    Scenario Outline: An approval that <whom> asks for directly ends with <access>
      When <whom> directly asks for the approval of their request
      Then their access is "<access>"

      Examples:
        | whom                                      | access     |
        | the Security Official                     | Staff User |
        | the Security Official of another practice | no access  |
        | a Staff User of the practice              | no access  |
        | the person                                | no access  |

    @S-ORG-28 @ORG-010
    Scenario: Nobody approves a higher role for themselves
      Given their request was approved
      And they have requested Security Official at the practice
      When the person directly asks for the approval of their request
      Then their access is "Staff User"

  Rule: A request is decided once

    @S-ORG-29 @ORG-010
    Scenario Outline: An approval after <what> ends with <access>
      Given a Security Official who has the request before them
      And meanwhile <what>
      When the Security Official approves what they have before them
      Then their access is "<access>"

      Examples:
        | what                           | access     |
        | nothing happened               | Staff User |
        | the request was withdrawn      | no access  |
        | another official has denied it | no access  |
