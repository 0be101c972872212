Feature: Coming to QPP to sign in
  > "and click Sign In on the upper right-hand corner." (Sign In to the Quality Payment Program)

  Rule: The home page of QPP offers Sign In

    @S-NAV-03 @NAV-004
    Scenario: Sign In stands at the top of the home page
      When a person comes to the QPP home page
      Then Sign In stands among what the page offers at its top

    @S-NAV-04 @NAV-004 @NAV-009
    Scenario: Sign In leads to the QPP sign-in page
      Given a person on the QPP home page
      When they go to sign in
      Then the QPP sign-in page is shown

  Rule: The QPP sign-in page has an address of its own

    > "Go to https://gpp.cms.gov/login" (Sign In to the Quality Payment Program)

    @S-NAV-05 @NAV-009
    Scenario: The sign-in page is found at its address
      When a person comes to the QPP sign-in page
      Then the QPP sign-in page is shown

  Rule: The same navigation is at hand on every page of QPP

    > "Home | About | MIPS | APMs | Resources | Sign In" (screenshot of the sign-in page)

    @S-NAV-06 @NAV-015
    Scenario Outline: The navigation is at hand on <page>
      When a person comes to <page>
      Then the navigation offers Home, About, MIPS, APMs, Resources, Sign In

      Examples:
        | page                 |
        | the QPP home page    |
        | the QPP sign-in page |
        | the Register view    |
