Feature: Errors with Remote Proofing — where each decision leads
  > "you will receive an error message prompting you to contact Experian Verification Support Services."
  > (Errors with the Remote Proofing Process)

  Experian decides without questions where it can't ask any, and says why by the code of its decision.

  Rule: Whom Experian can't verify online is prompted to contact it

    @S-ERR-13 @ERR-001
    Scenario Outline: A person whose credit file is <file> is prompted to contact Experian
      Given a person of whom Experian has a credit file: <file>
      And they have completed Profile Information
      When they complete Account Information
      Then they are prompted to contact Experian Verification Support Services

      Examples: RF1, RF2 and RF3
        | file              |
        | frozen            |
        | fraud alert       |
        | not found         |
        | too few questions |
        | use limit         |

    @S-ERR-14 @ERR-004
    Scenario: Whom Experian calls deceased is referred to documents, and not to the phone
      Given a person of whom Experian has a credit file: deceased
      And they have completed Profile Information
      When they complete Account Information
      Then they should be referred to manual proofing
      And they should not be prompted to call Experian

  Rule: After the second refusal without questions the message has all that a call needs

    > "provide the Review Reference Number included in the notification" (Frequently Asked Questions, 3)

    @S-ERR-15 @ERR-003 @ERR-007
    Scenario Outline: A person refused twice for a credit file <file> can call Experian
      Given a person of whom Experian has a credit file: <file>
      And Experian has refused them once without questions
      When they are refused once more
      Then they are told Experian's telephone number
      And the Review Reference Number is one that Experian gave out

      Examples:
        | file        |
        | frozen      |
        | not found   |
        | fraud alert |
        | use limit   |

  Rule: Whom Experian can't verify by phone either is led to manual proofing

    > "If Experian can't verify your identity, you will need to initiate the manual proofing process."

    @S-ERR-16 @ERR-004
    Scenario: Who has called in vain is referred to manual proofing
      Given an applicant who has been given a Review Reference Number
      And Experian could not verify them by phone either
      When they enter their reference number and email address
      Then they are referred to manual proofing

    @S-ERR-17 @ERR-004
    Scenario: Who has called in vain gets to manual proofing
      Given an applicant who has been given a Review Reference Number
      And Experian could not verify them by phone either
      When they initiate manual proofing
      Then they come to manual proofing
