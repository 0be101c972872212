Feature: Step 1 — the required fields
  > "You must provide all required information identified with an asterisk (*)." (Step 1: Profile Information)

  Rule: Profile Information is complete only with every required field

    @S-PRF-12 @PRF-001 @REG-009
    Scenario: Profile Information with every required field is accepted
      Given an applicant at Profile Information
      When they submit complete Profile Information with agreeing to the Terms & Conditions
      Then their Profile Information is accepted

    @S-PRF-13 @PRF-001 @REG-009
    Scenario Outline: Profile Information without <field> is refused
      Given an applicant at Profile Information
      When they submit Profile Information with nothing as <field>
      Then the entry for <field> is refused for being left out
      And "<field>" is marked as required

      @PRF-010
      Examples:
        | field            |
        | Legal First Name |

      @PRF-011
      Examples:
        | field           |
        | Legal Last Name |

      @PRF-013
      Examples:
        | field         |
        | Date of Birth |

      @PRF-014
      Examples:
        | field         |
        | Email Address |

      @PRF-015
      Examples:
        | field                 |
        | Confirm Email Address |

      @PRF-017
      Examples:
        | field                                 |
        | Is your address in the United States? |

      @PRF-018
      Examples:
        | field               |
        | Home Address Line 1 |

      @PRF-020
      Examples:
        | field |
        | City  |

      @PRF-021
      Examples:
        | field |
        | State |

      @PRF-022
      Examples:
        | field    |
        | ZIP Code |

      @PRF-024
      Examples:
        | field                  |
        | Social Security Number |
