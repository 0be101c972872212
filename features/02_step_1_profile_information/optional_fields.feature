Feature: Step 1 — the optional fields
  > "Middle Initial (text input)" (Step 1: Profile Information, a field without an asterisk)

  Rule: A field without an asterisk may be left empty

    @S-PRF-14
    Scenario Outline: Profile Information without <field> is accepted
      Given an applicant at Profile Information
      When they submit Profile Information with nothing as <field>
      Then the entry for <field> is accepted

      @PRF-012
      Examples:
        | field          |
        | Middle Initial |

      @PRF-016
      Examples:
        | field        |
        | Phone Number |

      @PRF-019
      Examples:
        | field               |
        | Home Address Line 2 |

      @PRF-023
      Examples:
        | field              |
        | ZIP Code Extension |

  Rule: A field that may be left empty has no asterisk

    The checklist lists Phone Number as required (DSC-016).

    @S-PRF-15
    Scenario Outline: <field> is marked as optional
      When an applicant comes to Profile Information
      Then the page asks for "<field>"
      And "<field>" is marked as optional

      @PRF-012
      Examples:
        | field          |
        | Middle Initial |

      @PRF-019
      Examples:
        | field               |
        | Home Address Line 2 |

      @PRF-023
      Examples:
        | field              |
        | ZIP Code Extension |

    @S-PRF-38 @PRF-016
    Scenario: Phone Number is marked as optional
      When an applicant comes to Profile Information
      Then the page asks for "Phone Number"
      And Phone Number is marked as the governing reading says
