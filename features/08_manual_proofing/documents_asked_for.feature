Feature: Manual proofing — the documents that are asked for
  > "Review the manual proofing guidance and required documentation needed in order to complete the manual proofing
  > process." (Initiate Manual Proofing)

  Background:
    Given an applicant at Profile Information

  Rule: Two documents confirm the address

    > "a copy of 2 of the following document types, confirming your personal address"

    @S-MAN-19 @MAN-012
    Scenario: The guidance asks for two documents out of three types
      When they initiate manual proofing
      Then the page asks for 2 documents out of "bills/statements", "Financial institution statements", "Payroll"

  Rule: One government photo ID is asked for

    > "Please submit a copy of 1 of the following approved forms of Government Photo IDs:"

    @S-MAN-20 @MAN-013
    Scenario: The guidance asks for one photo ID
      When they initiate manual proofing
      Then the page asks for 1 of the approved forms of photo ID

  Rule: Five forms of photo ID are approved

    @S-MAN-21 @MAN-014
    Scenario: A U.S. passport or passport card is among them
      When they initiate manual proofing
      Then the page lists "U.S. Passport"
      And the page lists "U.S. Passport Card"

    @S-MAN-22 @MAN-015
    Scenario: A Permanent Resident Card or Form I-551 is among them
      When they initiate manual proofing
      Then the page lists "Permanent Resident Card"
      And the page lists "I-551"

    @S-MAN-23 @MAN-016
    Scenario: A driver's license or an ID card of a state is among them
      When they initiate manual proofing
      Then the page lists "Driver's License"
      And the page lists "ID card issued by a state or possession of the United States"

    @S-MAN-24 @MAN-017
    Scenario: A U.S. Military ID card is among them
      When they initiate manual proofing
      Then the page lists "U.S. Military ID card"

    @S-MAN-25 @MAN-018
    Scenario: A U.S. Military dependent's ID card is among them
      When they initiate manual proofing
      Then the page lists "U.S. Military dependent's ID Card"
