Feature: Signing in to QPP with HARP credentials
  > "Enter your User ID and Password in the requested fields to sign in and stop here." (Sign In to the Quality Payment
  > Program)

  Rule: Who has credentials signs in, and registers no more

    > "You need to register if you have never signed in to gpp.cms.gov." (Sign In to the Quality Payment Program)
    > "You DO NOT need to register for another HARP account." (Introduction)

    @S-NAV-10 @NAV-007 @NAV-008 @ELG-002 @ELG-004 @ELG-005 @MFA-019
    Scenario: Who has completed the setup is signed in to QPP
      Given a person who has set up two-factor authentication
      When they sign in to QPP
      Then they are signed in

    @S-NAV-11 @NAV-007
    Scenario: With a wrong password nobody is signed in
      Given a person who has set up two-factor authentication
      When they sign in to QPP with a wrong password
      Then they are not signed in

    @S-SGN-09 @SGN-004
    Scenario: Without agreeing to the Statement of Truth nobody is signed in
      Given a person who has set up two-factor authentication
      When they sign in to QPP without agreeing to the Statement of Truth
      Then they are not signed in

    @S-ELG-06 @ELG-004 @ELG-005 @MAN-021
    Scenario: Who was verified by documents is signed in to QPP
      Given an applicant whose manual proofing is pending
      And the Service Center has received all documents
      And the Service Center has approved them
      And they have set up two-factor authentication
      When they sign in to QPP
      Then they are signed in

  Rule: Access to an organization is requested on QPP, not on HARP

    > "use them to sign in to the QPP website where you will request access to your organization." (Step 5)

    @S-MFA-01 @MFA-021 @NAV-006
    Scenario: QPP leads those who have signed in on to an organization
      Given a person who is signed in to QPP
      When they look for "Connect to an Organization"
      Then it is there and leads to a page

    @S-MFA-02 @MFA-020
    Scenario: HARP offers no request of a QPP role
      Given a person who is logged in to HARP
      When they look through the pages behind the login
      Then none of them offers a role

  Rule: The setup comes first

    > "Once your account setup is complete, you will be able to sign in to QPP on qpp.cms.gov" (Step 5)

    @S-MFA-03 @MFA-019
    Scenario: Who has not completed the setup is not signed in to QPP
      Given an applicant whose account has been created
      When they sign in to QPP with agreeing to the Statement of Truth
      Then they are not signed in
      And they should be told to complete the setup

    @S-MFA-04 @MFA-019 @MFA-002
    Scenario: Who has not completed the setup comes to no page behind the sign-in
      Given somebody at the setup of two-factor authentication
      When they try every page behind the QPP sign-in
      Then they come to none of these pages
