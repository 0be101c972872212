Feature: Entering the registration from QPP
  > "Click the Register tab or the Register link next to Sign In" (Sign In to the Quality Payment Program)
  > "Click Register with HARP at the bottom of the page, you will be redirected to the HARP site" (Register for QPP)

  Rule: People without an account find the way from QPP to HARP

    @S-NAV-01 @NAV-010
    Scenario: The sign-in page leads to the Register view
      Given a person on the QPP sign-in page
      When they go to register
      Then the Register view is shown

    @S-NAV-02 @NAV-011
    Scenario: The Register view has an address of its own
      When a person goes straight to the Register view
      Then the Register view is shown

    @S-REG-01 @REG-001
    Scenario: Register with HARP leads to the registration on the HARP site
      Given a person on the Register view
      When they register with HARP
      Then they are at Profile Information on the HARP site
