Feature: Manual proofing — until it is complete
  > "You will not be able to use your HARP account or sign into gpp.cms.gov until you have completed the manual proofing
  > process" (Confirmation)

  Rule: A pending account can't be used, and its owner is told why

    @S-MAN-40 @MAN-021 @MAN-028 @ELG-004 @ELG-005
    Scenario: A pending account is not signed in to QPP
      Given an applicant whose manual proofing is pending
      When they sign in to QPP with agreeing to the Statement of Truth
      Then they are not signed in
      And they should be told that their identity is not verified yet

    @S-MAN-41 @MAN-028 @ELG-006
    Scenario: A pending account is not logged in to HARP
      Given an applicant whose manual proofing is pending
      When they log in to HARP
      Then they are not logged in
      And they should be told that their identity is not verified yet

    @S-MAN-42 @MAN-028
    Scenario Outline: Not even when <happened>
      Given an applicant whose manual proofing is pending
      And the Service Center has <happened>
      When they log in to HARP
      Then they are not logged in

      Examples:
        | happened               |
        | received all documents |
        | requested more         |

  Rule: What is given on this path is kept as on the other one

    > "The personal information you provided, such as your personal address and contact information, is stored in your
    > HARP profile account."

    @S-MAN-43 @PRV-001
    Scenario: Address and contact information are kept
      When an applicant registers for manual proofing, giving their Social Security Number
      Then the deployment keeps their address and contact information

    @S-MAN-44 @PRV-002
    Scenario: The Social Security Number is not kept
      When an applicant registers for manual proofing, giving their Social Security Number
      Then the deployment keeps neither their SSN nor their credit history
      And their SSN is nowhere on the page
