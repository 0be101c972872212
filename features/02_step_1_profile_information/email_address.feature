Feature: Step 1 — the Email Address
  > "Confirm Email Address * (text input)" (Step 1: Profile Information)

  Rule: An Email Address has the form of one

    @S-PRF-18 @PRF-014
    Scenario Outline: An Email Address (<entry>) is <judged>
      Given an applicant at Profile Information
      When they give <entry> both times as their Email Address
      Then the entry for Email Address is <judged>

      Examples:
        | entry            | judged                 |
        | whole            | accepted               |
        | without an @     | refused for its format |
        | without a domain | refused for its format |
        | without a name   | refused for its format |

  Rule: Both entries of the Email Address are the same

    @S-PRF-19 @PRF-015
    Scenario Outline: A confirmation (<entry>) is <judged>
      Given an applicant at Profile Information
      When they submit Profile Information with <entry> as Confirm Email Address
      Then the entry for Confirm Email Address is <judged>

      Examples:
        | entry              | judged                |
        | whole              | accepted              |
        | another address    | refused for differing |
        | with a letter more | refused for differing |
