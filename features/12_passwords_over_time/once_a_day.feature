Feature: Passwords over time — one change a day
  > "you can't reuse your last 6 passwords, changed more than once in a single day" (Forgot User ID or Password)

  The sentence is broken; mended, it says that a password can't be changed more than once in a single day (DSC-044).

  Rule: A password is not changed twice in a single day

    Two changes within an hour that contains no midnight are refused however days are counted, two that are 48 hours apart
    accepted (DSC-045).

    @S-RST-15 @RST-003
    Scenario Outline: A second reset is <judged> <later>
      Given an applicant who has reset their password
      When they reset it once more <later>
      Then the new password is <judged>

      Examples: the same day
        | later   | judged                               |
        | at once | refused for a second change in a day |

      @clock
      Examples: another day
        | later          | judged   |
        | 48 hours later | accepted |

    @S-RST-16 @RST-003
    Scenario: From the account a second change at once is refused
      Given a person who is logged in to HARP
      And they have changed their password
      When they change it to another password
      Then the new password is refused for a second change in a day

  Rule: What is open is reported

    @S-RST-17 @RST-003 @clock
    Scenario: Of what a single day is a reading is followed
      Given an applicant who has reset their password shortly before midnight
      When they reset it once more 12 hours later
      Then one of the readings of DSC-045 is followed

    @S-RST-18 @RST-003
    Scenario: Of whether the creation of a password is a change a reading is followed
      Given an applicant whose account has been created
      When they reset it to another password
      Then one of the readings of DSC-047 is followed
