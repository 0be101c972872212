Feature: Step 2 — what the guide says in more than one way
  > "Updated password requirements to be a minimum of 15 characters" (Version History, 04/12/2023)

  Each row tries the fewest credentials that tell the readings of a discrepancy apart; features/discrepancies.toml has
  their words, which of them governs, and what another one gets. Reports tell which reading a deployment follows.

  Rule: Where a reading governs it is followed

    @S-RDG-01
    Scenario Outline: Of <what> the reading that governs <discrepancy> is followed
      Given an applicant who has completed Profile Information
      When they try the credentials in which the readings of <discrepancy> differ
      Then they are judged by the reading that governs

      @UID-003
      Examples:
        | discrepancy | what                 |
        | DSC-001     | the shortest User ID |

      @PWD-001
      Examples:
        | discrepancy | what                  |
        | DSC-002     | the shortest password |
        | DSC-068     | long passwords        |

      @PWD-005
      Examples:
        | discrepancy | what                       |
        | DSC-003     | passwords without a symbol |

      @PWD-007
      Examples:
        | discrepancy | what                              |
        | DSC-004     | parts of the User ID in passwords |

      @PWD-009
      Examples:
        | discrepancy | what                 |
        | DSC-005     | symbols in passwords |

      @UID-004
      Examples:
        | discrepancy | what                      |
        | DSC-008     | User IDs without a symbol |

      @CHQ-005 @CHQ-006
      Examples:
        | discrepancy | what              |
        | DSC-010     | challenge answers |

  Rule: Where no reading governs one of them is followed

    @S-RDG-02
    Scenario Outline: Of <what> one of the readings of <discrepancy> is followed
      Given an applicant who has completed Profile Information
      When they try the credentials in which the readings of <discrepancy> differ
      Then they are judged by one of the readings

      @PWD-010
      Examples:
        | discrepancy | what                                      |
        | DSC-006     | four sequential numbers                   |
        | DSC-007     | descending, repeated and wrapping numbers |

      @UID-006
      Examples:
        | discrepancy | what              |
        | DSC-009     | names in User IDs |
