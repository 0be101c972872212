Feature: Changes of access take effect at once
  > "Security Officials Manage Access – this document explains how to manage staff access" (Checklist)

  Sessions that are open show it: whoever lost a right can't use it any more, however they came to the page before them.

  Background:
    Given a practice with a Security Official

  Rule: Who is removed can do nothing any more

    @S-ROL-02 @ORG-003 @ROL-003
    Scenario Outline: What somebody sends from an open page after the Security Official <does> is <stored>
      Given a person who is Staff User of the practice
      And they have entered data to be reported
      And the Security Official <does>
      When they send what they have entered
      Then the data are <stored>

      Examples:
        | does         | stored     |
        | does nothing | stored     |
        | removes them | not stored |

    @S-ROL-03 @ORG-003 @ROL-003
    Scenario Outline: Who was <role> of the practice and is removed comes to none of its pages
      Given a person who is <role> of the practice
      When the Security Official removes them from the practice
      Then they come to none of its pages
      And they have no access to the practice

      Examples:
        | role              |
        | Staff User        |
        | Security Official |

    @S-ROL-04 @ROL-003
    Scenario: Who is removed should be told so by e-mail
      Given a person who is Staff User of the practice
      When the Security Official removes them from the practice
      Then they should be told by e-mail that their access has been removed

  Rule: A role that was changed holds at once

    @S-ROL-05 @ROL-002 @ROL-003
    Scenario Outline: An approval from an open page, after the Security Official <does>, is <worth>
      Given a person who is Security Official of the practice
      And they have a request before them
      And the Security Official <does>
      When they approve what they have before them
      Then the request is <decided>

      Examples:
        | does                  | worth   | decided     |
        | does nothing          | good    | decided     |
        | makes them Staff User | nothing | not decided |
        | removes them          | nothing | not decided |

    @S-ROL-06 @ROL-003 @ORG-013
    Scenario Outline: Who was <before> and is made <after> is <after> at once
      Given a person who is <before> of the practice
      When the Security Official makes them <after>
      Then they are <after> of the practice
      And they may do what a <after> may

      Examples:
        | before            | after             |
        | Staff User        | Security Official |
        | Security Official | Staff User        |
