Feature: Manual proofing — the days for the documents
  > "send required documentation to the Quality Payment Program Service Center through one of the approved delivery
  > methods within 30 days of your account creation." (Frequently Asked Questions, 4)

  Background:
    Given an applicant whose manual proofing is pending

  Rule: A request stays open for 30 days, then it is closed

    @S-MAN-60 @MAN-029 @MAN-031 @clock
    Scenario Outline: After <days> days without documents a request is <state>
      When <days> days have gone by since they submitted it
      Then their request is <state>

      Examples:
        | days | state  |
        | 29   | open   |
        | 32   | closed |

    @S-MAN-61 @MAN-031 @clock
    Scenario Outline: After <days> days, at the boundary itself, a request may be <state>
      When <days> days have gone by since they submitted it
      Then their request should be <state>

      Examples:
        | days | state  |
        | 30   | open   |
        | 31   | closed |

    @S-MAN-62 @MAN-029 @clock
    Scenario Outline: Documents are <judged> after <days> days
      Given <days> days have gone by since they submitted it
      When the Service Center receives a personal bill, a financial institution statement, a U.S. passport
      Then the documents are <judged>

      Examples:
        | judged       | days |
        | taken in     | 29   |
        | not taken in | 32   |

    @S-MAN-63 @MAN-029 @clock
    Scenario: A request whose documents have come in time is not closed
      Given the Service Center has received all documents
      When 32 days have gone by since they submitted it
      Then their request is open

  Rule: A closed request never revives, and the person can begin again

    > "your account will be closed and you will need to begin the HARP account creation and manual proofing process"

    @S-MAN-64 @MAN-030 @clock
    Scenario: The owner of a closed account can't log in
      Given 32 days have gone by since they submitted it
      And the Service Center has approved them
      When they log in to HARP
      Then they are not logged in
      And they should be told that their request is closed

    @S-MAN-65 @MAN-030 @clock
    Scenario: The same person can begin again with the same email address
      Given 32 days have gone by since they submitted it
      When they register for manual proofing once more
      Then the progress bar marks Confirmation
      And their request is open
