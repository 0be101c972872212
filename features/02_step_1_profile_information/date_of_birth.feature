Feature: Step 1 — the Date of Birth
  > "Date of Birth * (calendar picker, format mm/dd/yyyy)" (Step 1: Profile Information)

  Rule: A Date of Birth is a day that has been, written as mm/dd/yyyy

    @S-PRF-16 @PRF-013
    Scenario Outline: A Date of Birth of <date> is <judged>
      Given an applicant at Profile Information
      When they submit Profile Information with <date> as Date of Birth
      Then the entry for Date of Birth is <judged>

      Examples: the format
        | date       | judged                 |
        | 12/31/1980 | accepted               |
        | 31/12/1980 | refused for its format |
        | 1980-12-31 | refused for its format |

      Examples: days that do not exist
        | date       | judged                   |
        | 02/29/2000 | accepted                 |
        | 02/29/1999 | refused for being no day |
        | 02/28/1999 | accepted                 |
        | 04/31/1980 | refused for being no day |
        | 04/30/1980 | accepted                 |

      Examples: the future
        | date       | judged                          |
        | 12/31/2980 | refused for being in the future |

  Rule: A Date of Birth can be chosen from a calendar

    @S-PRF-17 @PRF-013 @script
    Scenario: The page offers a calendar
      When an applicant comes to Profile Information
      Then the page offers a calendar
