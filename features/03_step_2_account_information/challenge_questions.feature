Feature: Step 2 — choose a challenge question and answer it
  > "Select one challenge question and provide an answer." (Challenge Question)

  Rule: One challenge question is selected from a list

    @S-CHQ-01 @CHQ-002
    Scenario: There is one list of challenge questions to choose from
      Given an applicant at Profile Information
      When they come to Account Information
      Then there is one list of several challenge questions

    @S-CHQ-02 @CHQ-002
    Scenario Outline: The <place> challenge question can be chosen
      Given an applicant who has completed Profile Information
      When they choose the <place> challenge question
      Then the challenge question is accepted

      Examples:
        | place  |
        | first  |
        | second |
        | last   |

  Rule: A challenge answer has 4 to 100 alphanumeric characters

    > "has a minimum character length of 4 (maximum of 100) alphanumeric characters." (Challenge Question)

    @S-CHQ-03 @CHQ-005
    Scenario Outline: A challenge answer of <length> characters is <judged>
      Given an applicant who has completed Profile Information
      When they give an otherwise valid challenge answer of <length> characters
      Then the challenge answer is <judged>

      Examples: around the boundaries
        | length | judged                 |
        | 3      | refused for its length |
        | 4      | accepted               |
        | 100    | accepted               |
        | 101    | refused for its length |

    @S-CHQ-04 @CHQ-005
    Scenario Outline: A challenge answer made of <characters> is accepted
      Given an applicant who has completed Profile Information
      When they give a challenge answer made of <characters>
      Then the challenge answer is accepted

      Examples:
        | characters         |
        | letters            |
        | digits             |
        | letters and digits |

  Rule: A challenge answer does not contain the question, the User ID or the password

    > "cannot contain the challenge question, user ID, or password." (Challenge Question)

    @S-CHQ-05 @CHQ-006
    Scenario: The challenge question is no challenge answer
      Given an applicant who has completed Profile Information
      When they give the challenge question as the challenge answer
      Then the challenge answer is refused for containing the question

    @S-CHQ-06 @CHQ-006
    Scenario Outline: A challenge answer that contains <data> is <judged>
      Given an applicant who has completed Profile Information
      And their User ID has letters and digits only
      And their password of 16 characters has letters and digits only
      When they give an otherwise valid challenge answer that contains <data>
      Then the challenge answer is <judged>

      Examples:
        | data           | judged                              |
        | their User ID  | refused for containing the User ID  |
        | their password | refused for containing the password |
        | other letters  | accepted                            |
