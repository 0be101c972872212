Feature: Manual proofing — Account Information
  > "After clicking Submit Info for Manual Proofing, you will create a User ID and Password, select a Challenge Question,
  > and provide a Challenge Question Answer."

  Background:
    Given an applicant at Account Information of the manual path

  Rule: User ID, password, challenge question and answer are created

    @S-MAN-26 @MAN-019
    Scenario Outline: Account Information requires <field>
      When they read the page
      Then Account Information requires <field>

      Examples:
        | field                     |
        | User ID                   |
        | Password                  |
        | Confirm Password          |
        | Challenge Question        |
        | Challenge Question Answer |

    @S-MAN-27 @MAN-019 @MAN-033
    Scenario: Complete Account Information is accepted
      When they submit complete Account Information
      Then Account Information is accepted

    @S-MAN-34 @MAN-020
    Scenario: Account Information leads straight to the Confirmation
      When they submit complete Account Information
      Then the progress bar marks Confirmation

  Rule: Nobody goes on without proving to be no robot

    > "provide an answer, then click I'm not a Robot and Next."

    @S-MAN-28 @CAP-004
    Scenario Outline: Account Information <proving> to be no robot is <judged>
      When they submit Account Information <proving> to be no robot
      Then Account Information is <judged> at the robot check

      Examples:
        | proving         | judged                                 |
        | with proving    | accepted                               |
        | without proving | refused for not proving to be no robot |
