Feature: Who comes after the last Security Official is not the first user
  > "this person is no longer with the organization or is unavailable/unable to login contact the Quality Payment Program
  > Help Desk" (Connect to an Organization, Note)

  The first user is the first who ever connected (DSC-041): a place left empty is filled by the Help Desk, and by nobody
  who only knows a clinician's numbers.

  Rule: Nobody takes over a place left empty

    @S-ORG-16 @ORG-008 @HLP-001
    Scenario Outline: Nobody becomes Security Official automatically after the only one <is gone>
      Given a practice whose only Security Official <is gone>
      And a person who is at QPP
      When they go as far to the practice as they are let
      Then they are not its Security Official
      And who is first follows the reading of DSC-041 that governs

      Examples:
        | is gone |
        | has left it |
        | was taken out |

    @S-ORG-17 @ORG-008 @HLP-001
    Scenario Outline: Who came to the first user's page before somebody else <what> <becomes> Security Official there
      Given a practice that never had a user
      And a person who has come to where the first user connects
      And somebody else <what> meanwhile
      When they connect with what they have before them
      Then they <become> its Security Official

      Examples:
        | what               | becomes         | become  |
        | connected and left | does not become | are not |
        | did nothing        | becomes         | are     |
