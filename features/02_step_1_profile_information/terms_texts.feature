Feature: Step 1 — what the Terms & Conditions say
  > "By logging onto this website, you consent to be monitored." (Review the Terms and Conditions)

  Rule: The Terms & Conditions have the words that the guide shows

    @S-TNC-09
    Scenario Outline: The Terms & Conditions speak of <subject>
      Given an applicant at Profile Information
      When they review the Terms & Conditions
      Then the page says "<words>"

      @TNC-003
      Examples: their number
        | subject | words     |
        | OMB     | 0938-1236 |

      @TNC-004
      Examples: monitoring
        | subject    | words                                                     |
        | monitoring | By logging onto this website, you consent to be monitored |

      @TNC-005
      Examples: prosecution
        | subject     | words                                |
        | prosecution | are subject to prosecution           |
        | the Act     | Computer Fraud and Abuse Act of 1986 |
        | Sec. 1001   | Title 18 U.S.C. Sec. 1001            |
        | Sec. 1030   | Title 18 U.S.C. Sec. 1030            |

      @TNC-008
      Examples: personal information
        | subject | words                                                            |
        | PII     | telephone number, social security number and date of birth (DOB) |

      @TNC-009
      Examples: agreement to the Rules of Behavior
        | subject   | words                                              |
        | agreement | understand and agree to comply with its provisions |

      @TNC-010
      Examples: consequences of breaking them
        | subject    | words                                                |
        | discipline | may lead to disciplinary action                      |
        | debarment  | debarment from work on Federal contracts or projects |
        | revocation | revocation of access to Federal information          |
        | penalties  | criminal penalties                                   |

      @TNC-011
      Examples: exceptions
        | subject    | words                                                                   |
        | exceptions | authorized in advance in writing by the OPDIV Chief Information Officer |

  Rule: The Terms & Conditions link what they refer to

    @S-TNC-10
    Scenario Outline: The Terms & Conditions offer the <document>
      Given an applicant at Profile Information
      When they review the Terms & Conditions
      Then the page offers "<document>"

      @TNC-003
      Examples: the law on paperwork
        | document                |
        | Paperwork Reduction Act |

      @TNC-006
      Examples: privacy
        | document                  |
        | CMS Privacy Act Statement |

      @TNC-007
      Examples: behavior
        | document              |
        | HHS Rules of Behavior |

      @TNC-013
      Examples: laws that they draw upon
        | document                  |
        | Privacy Act of 1974       |
        | copyright law             |
        | Title 18 U.S.C. Sec. 2071 |
