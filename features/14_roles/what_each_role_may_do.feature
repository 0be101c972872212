Feature: What each role may do
  > "Security Official can report data and manage users" (Connect to an Organization)
  > "Staff User can report data only" (Connect to an Organization)

  The table of roles (docs/roles.md) says what each role may do: whatever it allows is offered by the role's own pages
  and done when the deployment is asked for it directly, and all else is neither.

  Rule: Each role may do what the table of roles allows it, and nothing else

    @S-ROL-01
    Scenario Outline: <role>: pages and deployment agree with the table
      Given a practice in which everything can be done that the table of roles has
      And <role> of it
      When they try everything, by their own pages and by asking directly
      Then their own pages offer what the table allows <role>
      And the deployment does what the table allows <role>

      @ROL-003 @ORG-013 @ORG-003
      Examples:
        | role                |
        | a Security Official |

      @ROL-002
      Examples:
        | role                                             |
        | a Staff User                                     |
        | a Staff User who has requested Security Official |

      @ORG-010 @ORG-003
      Examples:
        | role                              |
        | somebody whose request is pending |

      @ORG-003
      Examples:
        | role                       |
        | somebody who was removed   |
        | somebody without a request |

      @PRF-033 @ORG-003
      Examples:
        | role                                    |
        | a Security Official of another practice |
