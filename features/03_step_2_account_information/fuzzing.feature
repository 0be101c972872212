Feature: Step 2 — credentials that nobody thought of
  > "Create a User ID and Password using the criteria below." (Manual Identity Proofing / User ID and Password)

  Many are made up, good ones at their limits and others that differ from good ones in a point or two. What must be
  accepted is accepted, what must be refused is refused at its field; what the guide leaves open is not judged. The
  first that is judged otherwise ends the search and is told in its smallest form. No account comes of any of them.

  Rule: User IDs keep to the criteria, and others are refused

    > "Be a minimum of 5 characters (maximum of 100) alphanumeric characters and symbols." (Step 2: Account Information)

    @S-UID-16 @UID-003 @UID-004 @UID-006
    Scenario: Made-up User IDs are judged as the guide says
      Given an applicant who has completed Profile Information
      When they try made-up User IDs
      Then each of them is judged as the guide says
      And each refusal says why

  Rule: Passwords keep to the criteria, and others are refused

    > "Be a minimum of 15 characters, and include the following:" (Step 2: Account Information)

    @S-PWD-09
    @PWD-001 @PWD-002 @PWD-003 @PWD-004 @PWD-005 @PWD-006 @PWD-007 @PWD-008 @PWD-009 @PWD-010
    Scenario: Made-up passwords are judged as the guide says
      Given an applicant who has completed Profile Information
      When they try made-up passwords
      Then each of them is judged as the guide says
      And each refusal says why

  Rule: A confirmation is the same as the password

    > "'User ID *', 'Password *', and 'Confirm Password *'" (Step 2: Account Information, screenshot)

    @S-UID-17 @UID-001
    Scenario: Made-up confirmations are judged as the guide says
      Given an applicant who has completed Profile Information
      When they try made-up confirmations of their password
      Then each of them is judged as the guide says
      And each refusal says why

  Rule: Challenge answers keep to the criteria, and others are refused

    > "has a minimum character length of 4 (maximum of 100) alphanumeric characters." (Challenge Question)

    @S-CHQ-11 @CHQ-003 @CHQ-005 @CHQ-006
    Scenario: Made-up challenge answers are judged as the guide says
      Given an applicant who has completed Profile Information
      When they try made-up challenge answers
      Then each of them is judged as the guide says
      And each refusal says why
