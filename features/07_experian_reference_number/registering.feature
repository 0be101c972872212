Feature: Experian Reference Number — register without questions
  > "If you have already spoken with Experian, you may enter the reference number provided by Experian."
  > (Experian Reference Number)

  Rule: Whom Experian verified by phone registers without questions

    @S-EXR-16 @EXR-001
    Scenario: An applicant verified by phone comes to the Confirmation
      Given an applicant whom Experian has verified by phone
      When they register with their reference number
      Then they have been asked no questions
      And their account is created

    @S-EXR-17 @EXR-001
    Scenario: The number should lead to Profile Information
      Given an applicant whom Experian has verified by phone
      When they enter their reference number and email address
      Then the reference number is accepted
      And they should be at Profile Information next

    @S-EXR-18 @CNF-003
    Scenario: An applicant verified by phone receives the e-mail with their User ID
      Given an applicant whom Experian has verified by phone
      When they register with their reference number
      Then they receive an e-mail that contains their User ID

    @S-EXR-19 @PRV-002
    Scenario: Of who registered by phone neither SSN nor credit history is kept
      Given an applicant whom Experian has verified by phone
      When they register with their reference number
      Then the deployment keeps neither their SSN nor their credit history

  Rule: A number opens one account

    > "A HARP account is unique to each user" (checklist, HARP Account Setup Checklist)

    @S-EXR-20 @ELG-003
    Scenario: A used reference number opens no second account
      Given an applicant whom Experian has verified by phone
      And they have registered with their reference number
      When they register with that reference number once more, under another User ID
      Then no account is created
