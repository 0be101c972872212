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

  Rule: Passwords keep to the criteria here, too, and others are refused

    > "Be a minimum of 15 characters, and include the following:" (Manual Identity Proofing / User ID and Password)

    @S-PWD-10
    @PWD-001 @PWD-002 @PWD-003 @PWD-004 @PWD-005 @PWD-006 @PWD-007 @PWD-008 @PWD-009 @PWD-010
    Scenario: Made-up passwords are judged as the guide says
      When they try made-up passwords on the manual path
      Then each of them is judged as the guide says

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
