Feature: People who act at the same moment
  > "The first user will automatically be made Security Official" (Connect to an Organization)
  > "Subsequent users will need to request approval from the Security Official" (Connect to an Organization)

  Two people, each at a browser of their own, do so before either has an answer. Whoever comes second, by however little,
  must find what the first has done.

  Rule: One first user

    @S-ORG-32 @ORG-008 @ORG-010
    Scenario: Of two first users at once one becomes Security Official, and the other one requests it
      Given a practice that never had a user
      When two people connect to it as its first user at the same moment
      Then one is its Security Official, and the request of the other is pending

  Rule: One decision

    @S-ORG-33 @ORG-010
    Scenario: Of two decisions at once one stands, and the person is told that one alone
      Given a practice with two Security Officials
      And a person who has requested Staff User there
      When one of them approves the request and the other denies it at the same moment
      Then the person has what one of them decided, and is told that alone

  Rule: Removed is removed

    @S-ROL-07 @ORG-003 @ROL-003
    Scenario: Who is removed while a request of theirs is approved has no access in the end
      Given a practice with two Security Officials
      And a Staff User of it who has requested Security Official
      When one of them approves the request and the other removes the person at the same moment
      Then the person has no access to the practice

    @S-ROL-08 @ORG-003 @ROL-003
    Scenario: Of two Security Officials who remove one another at once one stays
      Given a practice with two Security Officials
      When they remove one another at the same moment
      Then one of them is its Security Official, and the other one has no access to it
