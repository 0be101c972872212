Feature: Step 2 — what a password can't contain
  > "your password can't contain your User ID, first name or last name, the following special characters"
  > (Step 2: Account Information)

  Rule: A password does not contain the characters + ( ) > <

    > "the following special characters: '+', '(', ')', '>', '<'" (Step 2: Account Information)

    @S-PWD-04 @PWD-009
    Scenario Outline: A password with a <name> is <judged>
      Given an applicant who has completed Profile Information
      When they choose an otherwise valid password with the character <character>
      Then the password is <judged>

      Examples: these and no others (DSC-005)
        | name              | character | judged                              |
        | plus              | +         | refused for its forbidden character |
        | left parenthesis  | (         | refused for its forbidden character |
        | right parenthesis | )         | refused for its forbidden character |
        | greater-than      | >         | refused for its forbidden character |
        | less-than         | <         | refused for its forbidden character |
        | number sign       | #         | accepted                            |
        | percent sign      | %         | accepted                            |

  Rule: A password does not contain more than four sequential numbers

    > "or more than 4 sequential numbers (e.g. 1234)." (Step 2: Account Information)

    The example has exactly four (DSC-006): 5 are refused and 3 accepted under both readings.

    @S-PWD-05 @PWD-010
    Scenario Outline: A password with <count> sequential numbers is <judged>
      Given an applicant who has completed Profile Information
      When they choose an otherwise valid password with <count> sequential numbers
      Then the password is <judged>

      Examples:
        | count | judged                             |
        | 3     | accepted                           |
        | 5     | refused for its sequential numbers |
