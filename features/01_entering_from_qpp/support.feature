Feature: Whom to ask
  > "Have questions? Contact the Quality Payment Program By Phone: 1-866-288-8292" (page footer)
  > "Customers who are hearing impaired can dial 711 to be connected to a TRS Communications Assistant" (page footer)
  > "Monday – Friday, 8 a.m. – 8 p.m. ET" (page footer)

  Rule: Every page of both sites tells how to contact the Quality Payment Program

    @S-SUP-01 @SUP-001 @SUP-002 @SUP-003 @SUP-004
    Scenario Outline: The Quality Payment Program can be contacted from <page>
      When a person comes to <page>
      Then the phone number "1-866-288-8292" is told
      And those who are hearing impaired are told to dial "711"
      And the e-mail address "QPP@cms.hhs.gov" is told
      And the hours "Monday – Friday, 8 a.m. – 8 p.m. ET" are told

      Examples:
        | page                 |
        | the QPP home page    |
        | the QPP sign-in page |
        | the Register view    |
        | Profile Information  |
        | the HARP help        |

  Rule: 711 has taken the place of the TTY number

    > "Added Quality Payment Program contact information for those who are hearing impaired." (Version History)

    @S-SUP-02 @SUP-008
    Scenario Outline: The old TTY number is not told on <page>
      When a person comes to <page>
      Then the phone number "1-877-715-6222" is not told

      Examples:
        | page                 |
        | the QPP sign-in page |
        | the HARP help        |

  Rule: The HARP site has a help page

    > "For more information, visit: https://harp.qualitynet.org/login/help" (HARP Account Setup Checklist)

    @S-SUP-03 @SUP-006
    Scenario: The help page is found at its address
      When a person comes to the HARP help
      Then the page is there

    @S-REG-07 @REG-012
    Scenario: The help page tells about remote identity proofing
      When a person comes to the HARP help
      Then the page says "remote identity proofing"
