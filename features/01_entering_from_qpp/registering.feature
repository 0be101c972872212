Feature: Entering the registration from QPP
  > "Click the Register tab or the Register link next to Sign In" (Sign In to the Quality Payment Program)
  > "Click Register with HARP at the bottom of the page, you will be redirected to the HARP site" (Register for QPP)

  Rule: People without an account find the way from QPP to HARP

    @S-NAV-01 @NAV-010
    Scenario: The sign-in page leads to the Register view
      Given a person on the QPP sign-in page
      When they go to register
      Then the Register view is shown

    @S-NAV-07 @NAV-010
    Scenario: Tab and link both lead to the Register view
      Given a person on the QPP sign-in page
      When they try each way to register
      Then there are two ways at least
      And each way leads to the Register view

    @S-NAV-02 @NAV-011
    Scenario: The Register view has an address of its own
      When a person goes straight to the Register view
      Then the Register view is shown

    @S-REG-01 @REG-001 @NAV-003 @NAV-014
    Scenario: Register with HARP leads to the registration on the HARP site
      Given a person on the Register view
      When they register with HARP
      Then they are at Profile Information on the HARP site

  Rule: Credentials are established on the HARP site

    > "establish credentials in the HCQIS Access Roles and Profile system (HARP) on harp.cms.gov." (Introduction)

    @S-NAV-09 @NAV-001 @META-004
    Scenario: User ID and password are created on the HARP site
      Given a person on the Register view
      When they register with HARP and complete Profile Information there
      Then they create a User ID and a password on the HARP site

  Rule: Experian's remote proofing is how HARP verifies an identity

    > "HARP uses Experian remote identity proofing to verify your identity." (HARP Account Registration)

    @S-REG-02 @REG-010 @PRF-006
    Scenario: HARP says at its first step that Experian verifies the identity
      Given an applicant at Profile Information
      When they read the page
      Then the page says "HARP uses Experian to help verify your identity"

  Rule: QPP is for those who have registered and whose identity is verified

    > "You need to register if you have never signed in" (Sign In to the Quality Payment Program)
    > "In order to complete your HARP account creation and gain QPP Account access, your identity must be verified." (FAQ 5)

    @S-NAV-08 @NAV-008
    Scenario: Someone who has never registered is not signed in, and may register
      Given a person who has never registered
      When they sign in to QPP with agreeing to the Statement of Truth
      Then they are not signed in
      And the page offers "Register"

    @S-REG-03 @ELG-004 @ELG-005
    Scenario: Someone whose identity is not verified yet is not signed in
      Given an applicant at Remote Proofing
      When they sign in to QPP with agreeing to the Statement of Truth
      Then they are not signed in
