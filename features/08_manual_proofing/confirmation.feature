Feature: Manual proofing — the Confirmation
  > "After creating your Account Information, you will arrive at the Confirmation page, notifying that you have
  > successfully completed the Profile Information and Account Information steps" (Manual Identity Proofing)

  Background:
    Given an applicant whose manual proofing is pending

  Rule: The progress bar names all four steps, though Remote Proofing was left out

    > "Profile Information Account Information Remote Proofing Confirmation"

    @S-MAN-66 @MAN-041
    Scenario: The progress bar is that of the remote path
      When they read the page
      Then the progress bar shows the four steps in order

  Rule: Two steps are said to be complete

    @S-MAN-35 @MAN-020 @MAN-037
    Scenario: Both steps are said to be complete
      When they read the page
      Then the page says "successfully submitted your Profile Information and Account Information"
      And the page says "to the Quality Payment Program"

  Rule: The Confirmation tells that the account can't be used yet

    > "You will not be able to use your HARP user ID or password to log into CMS applications until you complete manual
    > proofing."

    @S-MAN-36 @MAN-021
    Scenario: What has to be completed first is told
      When they read the page
      Then the page says "not be able to"
      And the page says "until you complete manual proofing"

  Rule: Documents are sent in one of three ways

    > "You can send secure mail, secure fax, or encrypted email (contact information listed below)."

    @S-MAN-37 @MAN-022
    Scenario Outline: <way> is one of them
      When they read the page
      Then the page says "<way>"

      Examples:
        | way             |
        | secure mail     |
        | secure fax      |
        | encrypted email |

    @S-MAN-38 @MAN-038
    Scenario: Where the documents are sent is told
      When they read the page
      Then the page says "contact information"
      And the contact information of the Quality Payment Program is among the next steps

  Rule: The documents are told once more

    > "Two copies of financial institution official bills or statements addressed to the address used during the
    > registration process. Payroll information is also accepted."

    @S-MAN-39 @MAN-024
    Scenario: Two bills or statements to the registered address are asked for
      When they read the page
      Then the page asks for 2 documents out of "bills or statements", "financial institutions"
      And the page says "addressed to the address"
      And the page says "Payroll information is also accepted"
