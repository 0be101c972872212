Feature: Manual proofing — which photo IDs verify an identity
  > "Please submit a copy of 1 of the following approved forms of Government Photo IDs:" (Initiate Manual Proofing)

  Background:
    Given an applicant whose manual proofing is pending

  Rule: Each of the approved forms is accepted

    @S-MAN-49 @MAN-015
    Scenario Outline: <paper>, another approved form of photo ID, is accepted
      When the Service Center receives a personal bill, a financial institution statement, <paper>
      Then the documents are accepted

      Examples:
        | paper                     |
        | a permanent resident card |
        | a Form I-551              |

    @S-MAN-50 @MAN-016
    Scenario Outline: <paper>, issued by a state or possession, is accepted
      When the Service Center receives a personal bill, a financial institution statement, <paper>
      Then the documents are accepted

      Examples:
        | paper              |
        | a driver's license |
        | a state ID card    |

    @S-MAN-51 @MAN-017
    Scenario: A U.S. Military ID card is accepted
      When the Service Center receives a personal bill, a financial institution statement, a U.S. Military ID card
      Then the documents are accepted

    @S-MAN-52 @MAN-018
    Scenario: A U.S. Military dependent's ID card is accepted
      When the Service Center receives a personal bill, a financial institution statement, a U.S. Military dependent's ID card
      Then the documents are accepted

  Rule: A driver's license is a current one

    > "Current driver's license issued by state or territory; OR"

    @S-MAN-53 @MAN-013 @MAN-039
    Scenario Outline: Papers with <paper> are <judged>
      When the Service Center receives a personal bill, a financial institution statement, <paper>
      Then the documents are <judged>

      Examples:
        | paper                       | judged                     |
        | a driver's license          | accepted                   |
        | an expired driver's license | refused for having expired |
