Feature: Step 1 — where an applicant lives
  > "You must live in the United States or in a U.S. territory to obtain a HARP account." (Did you know?)

  Rule: An address is in a state, the District of Columbia or a U.S. territory

    @S-ELG-01 @ELG-001
    Scenario: The list of states has all of these
      When an applicant comes to Profile Information
      Then the list of states has every state, the District of Columbia and the territories

    @S-ELG-02 @ELG-001
    Scenario: The list of states has no other place
      When an applicant comes to Profile Information
      Then the list of states has no place outside the United States and its territories

    @S-ELG-03 @ELG-001
    Scenario Outline: An applicant from <place> is accepted
      Given an applicant from <place>
      When they submit complete Profile Information with agreeing to the Terms & Conditions
      Then their address is accepted

      Examples:
        | place                |
        | Alaska               |
        | District of Columbia |
        | Hawaii               |
        | Massachusetts        |
        | Ohio                 |

  Rule: The answer to the question about the address decides about remote proofing

    > "Select No to the question regarding your address in the U.S."

    @S-ELG-04 @ELG-001
    Scenario Outline: Somebody <where> who answers <answer> is <led> to Remote Proofing
      Given an applicant from <place>
      When they answer <answer> to the question about the United States and go on
      Then they are <led> to Remote Proofing

      Examples:
        | where       | place       | answer | led        |
        | at home     | Ohio        | Yes    | led on     |
        | in no state | Puerto Rico | No     | not led on |

    @S-ELG-05 @ELG-001
    Scenario: Somebody in a territory who answers Yes is led on by one of the readings
      Given an applicant from Puerto Rico
      When they answer Yes to the question about the United States and go on
      Then they are led on by one of the readings
