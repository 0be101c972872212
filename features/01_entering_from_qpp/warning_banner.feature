Feature: The warning banner at the QPP sign-in
  > "By using this system, you understand and consent to the following:" (screenshot of Sign in to QPP)

  Rule: The banner says what the system is, what is forbidden, and what one consents to

    @S-BNR-01
    Scenario Outline: The banner tells <what>
      Given a person on the QPP sign-in page
      When they read the page
      Then the page says "<phrase>"

      @BNR-001
      Examples:
        | what    | phrase                                                                                                            |
        | its use | provides privacy and security notice consistent with applicable federal laws, directives, and other federal guidance |

      @BNR-009
      Examples:
        | what      | phrase                                                                       |
        | networks  | (1) this computer network                                                    |
        | computers | (2) all computers connected to this network                                  |
        | devices   | (3) all devices and storage media attached to this network or to a computer on |

      @BNR-002
      Examples:
        | what    | phrase                                                      |
        | purpose | This system is provided for Government-authorized use only. |

      @BNR-003
      Examples:
        | what      | phrase                                                                                                                              |
        | sanctions | Unauthorized or improper use of this system is prohibited and may result in disciplinary action and/or civil and criminal penalties. |

      @BNR-004
      Examples:
        | what         | phrase                                                                                                                   |
        | personal use | Personal use of social media and networking sites on this system is limited as to not interfere with official work duties |
        | watching it  | is subject to monitoring                                                                                                 |

      @BNR-005
      Examples:
        | what     | phrase                                                             |
        | consents | By using this system, you understand and consent to the following: |

      @BNR-006
      Examples:
        | what       | phrase                                                                                                                 |
        | monitoring | The Government may monitor, record, and audit                                                                          |
        | privacy    | you have no reasonable expectation of privacy regarding any communication or data transmitted or stored on this system |

      @BNR-007
      Examples:
        | what       | phrase                                                     |
        | disclosure | may be disclosed or used for any lawful Government purpose |

      @BNR-008
      Examples:
        | what    | phrase                                                                                                                    |
        | seizure | the government may monitor, intercept, and search and seize any communication or data transmitted or stored on this system |
