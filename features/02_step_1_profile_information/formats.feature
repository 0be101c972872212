Feature: Step 1 — digits, letters and choices
  > "Phone Number (text input, format ( ) - - -)" (Step 1: Profile Information)

  Rule: A Middle Initial is a letter

    @S-PRF-20 @PRF-012
    Scenario: A Middle Initial is accepted
      Given an applicant at Profile Information
      When they submit Profile Information with one letter as Middle Initial
      Then the entry for Middle Initial is accepted

  Rule: A Phone Number has ten digits

    @S-PRF-21 @PRF-016
    Scenario Outline: A Phone Number of <entry> is <judged>
      Given an applicant at Profile Information
      When they submit Profile Information with <entry> as Phone Number
      Then the entry for Phone Number is <judged>

      Examples:
        | entry                      | judged                 |
        | 9 digits                   | refused for its digits |
        | 10 digits                  | accepted               |
        | 10 digits with parentheses | accepted               |

  Rule: A ZIP Code has five digits, and its extension four

    @S-PRF-22 @PRF-022
    Scenario Outline: A ZIP Code of <entry> is <judged>
      Given an applicant at Profile Information
      When they submit Profile Information with <entry> as ZIP Code
      Then the entry for ZIP Code is <judged>

      Examples:
        | entry     | judged                 |
        | 4 digits  | refused for its digits |
        | 5 digits  | accepted               |
        | 5 letters | refused for its digits |

    @S-PRF-34 @PRF-023
    Scenario Outline: A ZIP Code Extension of <entry> is <judged>
      Given an applicant at Profile Information
      When they submit Profile Information with <entry> as ZIP Code Extension
      Then the entry for ZIP Code Extension is <judged>

      Examples:
        | entry    | judged                 |
        | 3 digits | refused for its digits |
        | 4 digits | accepted               |

  Rule: The address is in the United States, or it is not

    > "Is your address in the United States? * (radio buttons: Yes, No)"

    @S-PRF-23 @PRF-017
    Scenario: The question can be answered Yes or No
      When an applicant comes to Profile Information
      Then "Is your address in the United States?" is a choice of "Yes" or "No"

  Rule: The state is chosen from a list

    @S-PRF-24 @PRF-021
    Scenario: State is a list
      When an applicant comes to Profile Information
      Then "State" is a list to choose from
