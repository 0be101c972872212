Feature: The QPP Help Desk makes a new Security Official
  > "If you need to become the Security Official because this person is no longer with the organization"
  > (Connect to an Organization, Note)

  Rule: Who can't go on without a Security Official is told whom to contact

    @S-HLP-01 @HLP-001
    Scenario Outline: At a practice <with> a Security Official the Help Desk is named
      Given a practice <with> a Security Official
      And a person who is at QPP
      When they come to where a role is selected
      Then the QPP Help Desk is named with its phone, and TTY or 711
      And they should be led to what the Help Desk needs

      Examples:
        | with             |
        | with             |
        | no longer with   |

  Rule: The Help Desk decides

    @S-HLP-09 @HLP-001
    Scenario Outline: A request to the Help Desk that is <decided> ends with <access>
      Given a practice no longer with a Security Official
      And a person with an account who has to become its Security Official
      And they have asked the Help Desk
      When the Help Desk has <decided> it
      Then their access is "<access>"

      Examples:
        | decided     | access            |
        | approved    | Security Official |
        | denied      | no access         |
        | not decided | no access         |
