Feature: What the Register view tells before one leaves for HARP
  > "This may require your social security number." (Register for QPP)

  Background:
    Given a person on the Register view

  Rule: The Register view says what HARP is, and what it will take and ask for

    @S-REG-04
    Scenario Outline: The Register view tells <what>
      When they read the page
      Then the page says "<phrase>"

      @REG-002
      Examples:
        | what                  | phrase                                                                    |
        | who keeps credentials | uses the HCQIS Access Roles and Profile (HARP) system for credential management |

      @REG-003
      Examples:
        | what           | phrase                                                                               |
        | how long it is | This process could take 5-15 minutes depending on how quickly your data is verified. |

      @REG-004
      Examples:
        | what               | phrase                                                                         |
        | who verifies       | HARP uses a third party service provided by Experian to verify your identity. |
        | that an SSN may be | This may require your social security number.                                 |

      @REG-006
      Examples:
        | what                 | phrase                                               |
        | returning users      | Sign in with the same credentials you've always used |

      @REG-007
      Examples:
        | what      | phrase                                           |
        | new users | Sign in with your newly created HARP credentials |

      @ACO-007
      Examples:
        | what                   | phrase                                |
        | whom it is not for | Shared Savings Program ACO            |
        | whom to ask        | contact your ACO to find out how      |

  Rule: The Register view leads to further information

    @S-REG-05
    Scenario Outline: The Register view leads to <what>
      When they read the page
      Then the page links to "<link>"

      @REG-011
      Examples:
        | what      | link                                       |
        | the guide | Learn more about the QPP Access User Guide |

      @REG-005
      Examples:
        | what         | link                                             |
        | the proofing | Learn more about the HARP identity proof process |

  Rule: Those who have an account need no other one

    > "You DO NOT need to register for another HARP account." (Introduction)

    @S-REG-06 @ELG-002 @NAV-009
    Scenario: The Register view leads returning users back to sign in
      When they go back to sign in
      Then the QPP sign-in page is shown
