Feature: Manual proofing — what the Service Center decides
  > "Identity & Access Management Team will contact you via email if they have not received identification documents or
  > if they need to request additional information." (Confirmation)

  Background:
    Given an applicant whose manual proofing is pending

  Rule: The applicant is told by e-mail what is missing

    @S-MAN-54 @MAN-025
    Scenario: Whose documents have not been received is asked for them by e-mail
      When the Service Center requests more of them
      Then they receive an e-mail on the documents

    @S-MAN-55 @MAN-025
    Scenario: Whose documents do not suffice is asked for more by e-mail
      Given the Service Center has received all documents
      When the Service Center requests more of them
      Then they receive an e-mail on the documents

  Rule: Who is approved is told so, and can log in

    > "Upon successful manual proofing, you will receive an email confirming your account creation."

    @S-MAN-56 @MAN-026
    Scenario: Who is approved receives an e-mail that the account has been created
      Given the Service Center has received all documents
      When the Service Center approves them
      Then they receive an e-mail on the creation of the account

    @S-MAN-57 @MAN-021 @MAN-027 @MAN-028
    Scenario: Who is approved logs in to HARP, where two-factor authentication is set up
      Given the Service Center has received all documents
      And the Service Center has approved them
      When they log in to HARP
      Then they come to two-factor authentication

  Rule: Without sufficient documents nobody is verified

    > "you must send the required documentation to the QPP within the designated time period to verify your identity."

    @S-MAN-58 @MAN-029
    Scenario: Who has sent nothing is not approved
      Given the Service Center has approved them
      When they log in to HARP
      Then they are not logged in

    @S-MAN-59 @MAN-028 @ELG-005
    Scenario: Who is rejected can't log in
      Given the Service Center has received all documents
      And the Service Center has rejected them
      When they log in to HARP
      Then they are not logged in
      And they should be told that their identity is not verified yet
