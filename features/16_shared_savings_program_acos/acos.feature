Feature: Representatives of Shared Savings Program ACOs
  > "account creation and Quality Payment Program (QPP) role management process. ACOs will no longer be able to perform
  > these actions on qpp.cms.gov." (Attention Representatives of Shared Savings Program ACOs)

  Rule: A contact in ACO-MS signs in to QPP

    > "then you can sign in to qpp.cms.gov using your ACO-MS Username and Password." (Attention Representatives)

    @S-ACO-02 @ACO-004
    Scenario Outline: A contact who is <role> of an ACO is signed in
      Given a person whom ACO-MS lists as <role> of an ACO
      When they sign in to QPP
      Then they are signed in

      Examples:
        | role              |
        | Security Official |
        | Staff User        |

    @S-ACO-03 @ACO-004
    Scenario: A contact with a wrong password is not signed in
      Given a person whom ACO-MS lists as Staff User of an ACO
      When they sign in to QPP with a wrong password
      Then they are not signed in

  Rule: A contact manages no role on QPP

    @S-ACO-04 @ACO-001
    Scenario Outline: <who> is <led> on to an organization
      Given <who> who is at QPP
      When they go to Manage Access
      Then they are <led> on to Connect to an Organization

      Examples:
        | who                 | led     |
        | a contact of an ACO | not led |
        | a person            | led     |

    @S-ACO-05 @ACO-001
    Scenario Outline: <who> who asks directly for a role: the Security Official <sees> the request
      Given a practice with a Security Official
      And <who> who is at QPP
      When they ask directly for the role Staff User at the practice
      Then the Security Official <sees> their request

      Examples:
        | who                 | sees         |
        | a contact of an ACO | does not see |
        | a person            | sees         |

    @S-ACO-06 @ACO-001 @ACO-004
    Scenario: What representatives of an ACO can do on QPP is judged by the reading that governs
      Given a person whom ACO-MS lists as Security Official of an ACO
      When they sign in to QPP
      Then what they can do follows the reading of DSC-065 that governs

  Rule: Nobody connects to an ACO here, and everybody to its Participant TINs

    > "and not to the Participant TINs in the ACO." (Attention Representatives)
    > "will still need to create an account on harp.cms.gov and request and manage their QPP role on qpp.cms.gov"

    @S-ACO-07
    Scenario Outline: The TIN of <organization> is <judged>
      Given <organization>
      And a person who is at QPP
      When they look for the practice by its TIN
      Then the TIN is <judged>

      @ACO-001
      Examples:
        | organization | judged                        |
        | an ACO       | refused for being that of an ACO |

      @ACO-005
      Examples:
        | organization                          | judged   |
        | a practice that takes part in an ACO  | accepted |
        | a practice that takes part in no ACO  | accepted |

    @S-ACO-08 @ACO-005 @ACO-006
    Scenario: Users of a practice in an ACO connect and are managed as everybody is
      Given a practice that takes part in an ACO
      And somebody who has connected to it as its first user
      And a person who is at QPP
      And they have requested Staff User at the practice
      When their request is approved
      Then their access is "Staff User"
