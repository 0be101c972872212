Feature: Manual proofing — which documents verify an identity
  > "a copy of 2 of the following document types, confirming your personal address: Personal bills/statements Personal
  > Financial institution statements Personal Payroll information/stub" (Initiate Manual Proofing)

  Background:
    Given an applicant whose manual proofing is pending

  Rule: Two different documents of the three types confirm the address

    @S-MAN-45 @MAN-012
    Scenario Outline: <papers> and a U.S. passport are <judged>
      When the Service Center receives <papers>, a U.S. passport
      Then the documents are <judged>

      Examples:
        | papers                                                     | judged                              |
        | a personal bill, a payroll stub                            | accepted                            |
        | a personal bill, a financial institution statement         | accepted                            |
        | a financial institution statement, a payroll stub          | accepted                            |
        | a payroll stub                                             | refused for too few for the address |
        | a personal bill                                            | refused for too few for the address |

    @S-MAN-46 @MAN-024
    Scenario Outline: To the registered address or not: <papers> and a U.S. passport are <judged>
      When the Service Center receives <papers>, a U.S. passport
      Then the documents are <judged>

      Examples:
        | papers                                                                        | judged                  |
        | a financial institution statement, a second financial institution statement   | accepted                |
        | a financial institution statement, a payroll stub to another address          | refused for its address |
        | a financial institution statement, a payroll stub of somebody else            | refused for whose it is |
        | a financial institution statement, a payroll stub of another person            | refused for whose it is |

  Rule: One photo ID of an approved form is needed

    > "Please submit a copy of 1 of the following approved forms of Government Photo IDs:"

    @S-MAN-47 @MAN-013
    Scenario Outline: A bill, a statement and <papers> are <judged>
      When the Service Center receives a personal bill, a financial institution statement, <papers>
      Then the documents are <judged>

      Examples:
        | papers                            | judged                  |
        | a U.S. passport                   | accepted                |
        | a payroll stub                    | refused for no photo ID |
        | a library card                    | refused for its kind    |
        | a U.S. passport of somebody else  | refused for whose it is |

    @S-MAN-48 @MAN-014
    Scenario Outline: <paper>, an approved form of photo ID, is accepted
      When the Service Center receives a personal bill, a financial institution statement, <paper>
      Then the documents are accepted

      Examples:
        | paper                |
        | a U.S. passport      |
        | a U.S. passport card |
