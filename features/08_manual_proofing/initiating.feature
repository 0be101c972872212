Feature: Manual proofing — initiating it
  > "Once you click Initiate Manual Proofing, additional information about manual proofing will display."

  Rule: The guidance is displayed, with the ways on

    @S-MAN-06 @MAN-007 @MAN-008 @MAN-010
    Scenario: Initiating displays the guidance
      Given an applicant at Profile Information
      When they initiate manual proofing
      Then the page offers "Submit Info for Manual Proofing"
      And the page offers "Cancel"

    @S-MAN-07 @MAN-009
    Scenario: The guidance tells what manual proofing is, and its documents
      Given an applicant at Profile Information
      When they initiate manual proofing
      Then the page says "Manual Proofing"
      And the page says "document types"
      And the page says "Photo ID"

    @S-MAN-08 @MAN-004 @MAN-007
    Scenario: The way to initiate it stands below the Social Security Number
      When an applicant comes to Profile Information
      Then "Initiate Manual Proofing" stands below "Social Security Number"

  Rule: It can be initiated before or after Profile Information is entered

    > "You will only be able to click Submit Info for Manual Proofing if you have entered your Profile Information
    > completely"

    @S-MAN-09 @MAN-036
    Scenario: Who initiates it first can still enter Profile Information
      Given an applicant who has initiated manual proofing
      When they submit their info for manual proofing without the Social Security Number
      Then they are at Account Information

    @S-MAN-10 @MAN-004
    Scenario: Who has entered Profile Information can initiate it
      Given an applicant at Profile Information
      When they enter their info without the Social Security Number, and initiate and submit it
      Then they are at Account Information

    @S-MAN-11 @MAN-003 @MAN-036
    Scenario: Once it is initiated the Social Security Number is optional
      Given an applicant at Profile Information
      When they initiate manual proofing
      Then "Social Security Number" is marked as optional

  Rule: It is still open to somebody at Account Information

    > "A manual proofing process is available. 1. Provide all of the information on the Profile Information page (you
    > can leave SSN blank)"

    @S-MAN-12 @CHQ-009
    Scenario: Who is at Account Information can still leave the Social Security Number blank
      Given an applicant who has completed Profile Information
      When they initiate manual proofing after all, and submit their info without the Social Security Number
      Then they are at Account Information of the manual path

  Rule: It can be cancelled

    > "click Submit Info for Manual Proofing to begin the manual proofing process or you may Cancel your request."

    @S-MAN-13 @MAN-010
    Scenario: Who cancels it is at Profile Information, and nothing has begun
      Given an applicant who has filled Profile Information in and initiated manual proofing
      When they cancel manual proofing
      Then they are at Profile Information without manual proofing
      And nothing that they entered but the Social Security Number is lost

    @S-MAN-14 @MAN-010
    Scenario: Who cancels it can be proofed remotely
      Given an applicant who has filled Profile Information in and initiated manual proofing
      When they cancel manual proofing and are proofed remotely
      Then their identity is confirmed
