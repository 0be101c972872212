Feature: Passwords over time — sixty days
  > "your password must be changed every 60 days prior to expiration." (Forgot User ID or Password)

  Days are counted from the one on which the password was chosen. Whether day 60 is included is open, so that the days
  before and after decide.

  Background:
    Given a person who has set up two-factor authentication

  Rule: A password works for 60 days, then it must be changed

    @S-RST-19 @RST-004 @clock
    Scenario Outline: After <days> days a password <holds>
      When they log in to HARP <days> days after they chose their password
      Then their password <holds>

      Examples:
        | days | holds           |
        | 59   | works           |
        | 62   | must be changed |

    @S-RST-20 @RST-004 @clock
    Scenario Outline: After <days> days, at the boundary itself, a password may be one that <holds>
      When they log in to HARP <days> days after they chose their password
      Then their password should be one that <holds>

      Examples:
        | days | holds           |
        | 60   | works           |
        | 61   | must be changed |

    @S-RST-21 @RST-004 @clock
    Scenario Outline: With a password of <days> days people <arrive> at QPP
      When they sign in to QPP <days> days after they chose their password
      Then they <arrive> at QPP

      Examples:
        | days | arrive        |
        | 59   | arrive        |
        | 62   | do not arrive |

    @S-RST-22 @RST-004 @clock
    Scenario: Of what the broken sentence means a reading is followed
      When they log in to HARP 62 days after they chose their password
      Then one of the readings of DSC-044 is followed

  Rule: A person is warned before, and let in after the change

    @S-RST-23 @RST-004 @clock
    Scenario: Whose password is about to expire should be told
      When they log in to HARP 59 days after they chose their password
      Then they should be told that their password expires

    @S-RST-24 @RST-004 @clock
    Scenario: Until it is changed nothing else can be reached
      Given their password expired while they were away
      When they log in to HARP and go straight to where they were before
      Then they can use none of it before they change their password

    @S-RST-25 @RST-004 @clock
    Scenario: Once it is changed all can be reached
      Given their password expired while they were away
      When they log in to HARP, change it and log in with the new one
      Then their password works
