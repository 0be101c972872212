Feature: Forgot User ID or Password — answer the challenge question
  > "This challenge question will be used if you need to reset your password." (Challenge Question)

  Rule: Whoever resets their password is asked their own challenge question

    @S-CHQ-12 @CHQ-007
    Scenario Outline: Who chose the <place> challenge question is asked that one
      Given an applicant whose account has been created with the <place> challenge question
      When they follow the link to reset their password
      Then their challenge question is asked, and no other

      Examples:
        | place |
        | first |
        | last  |

    @S-CHQ-13 @CHQ-007
    Scenario Outline: A password is reset only with the right answer, <given> is <judged>
      Given an applicant whose account has been created
      When they reset their password with <given> to their challenge question
      Then the answer to their challenge question is <judged>

      Examples:
        | given            | judged                     |
        | no answer        | refused for being left out |
        | a wrong answer   | refused for being wrong    |
        | the right answer | accepted                   |

  Rule: The letter case of the answer makes no difference

    > "The challenge answer is not case sensitive" (Challenge Question)

    @S-CHQ-14 @CHQ-004
    Scenario Outline: The right answer <written> is accepted
      Given an applicant whose account has been created
      When they reset their password with the right answer <written> to their challenge question
      Then the answer to their challenge question is accepted

      Examples:
        | written              |
        | in capitals          |
        | in mixed letter case |

    @S-CHQ-15 @CHQ-004
    Scenario: An answer that was given in capitals need not be given in capitals again
      Given an applicant whose account has been created with a challenge answer in capitals
      When they reset their password with the right answer in small letters to their challenge question
      Then the answer to their challenge question is accepted

  Rule: The answer can't be found out by trying

    The guide states no limit; a hundred wrong answers in a row are more than anybody needs (DSC-070).

    @S-CHQ-16 @CHQ-007
    Scenario: Wrong answers are refused, and come to an end
      Given an applicant whose account has been created
      When they try one wrong answer after another to reset their password
      Then none of their answers is accepted
      And there should be an end to their trying
