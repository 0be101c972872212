Feature: Step 2 — create a password
  > "Be a minimum of 15 characters, and include the following:" (Step 2: Account Information)

  Rule: A password has at least 15 characters

    Screenshots say 12; the change of 04/12/2023 says 15 (DSC-002). There is no maximum (DSC-068).

    @S-PWD-01 @PWD-001
    Scenario Outline: A password of <length> characters is <judged>
      Given an applicant who has completed Profile Information
      When they choose an otherwise valid password of <length> characters
      Then the password is <judged>

      Examples: around the boundary, and a long one
        | length | judged                 |
        | 14     | refused for its length |
        | 15     | accepted               |
        | 64     | accepted               |

  Rule: A password includes a lowercase letter, an uppercase letter and a number

    > "A lowercase letter", "An uppercase letter", "A number (0-9)" (Step 2: Account Information)

    @S-PWD-02
    Scenario Outline: A password that lacks <kind> is <judged>
      Given an applicant who has completed Profile Information
      When they choose an otherwise valid password that lacks <kind>
      Then the password is <judged>

      @PWD-002
      Examples: lowercase letter
        | kind               | judged                                 |
        | a lowercase letter | refused for lacking a lowercase letter |

      @PWD-003
      Examples: uppercase letter
        | kind                | judged                                  |
        | an uppercase letter | refused for lacking an uppercase letter |

      @PWD-004
      Examples: number
        | kind     | judged                       |
        | a number | refused for lacking a number |

      @PWD-002 @PWD-003 @PWD-004
      Examples: all of them
        | kind    | judged   |
        | nothing | accepted |

  Rule: A password needs no symbol

    > "and no longer require a special character." (Version History, 04/12/2023)

    @S-PWD-03 @PWD-005
    Scenario: A password without any symbol is accepted
      Given an applicant who has completed Profile Information
      When they choose an otherwise valid password that lacks a symbol
      Then the password is accepted
