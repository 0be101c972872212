Feature: Nobody gets in by guessing
  > "We use two-factor authentication every time you access your HARP account." (Future Login and Two-Factor
  > Authentication)

  The guide states no limit. What can be tried without any can be guessed, so that a deployment without one is told of
  it (DSC-070).

  Rule: Guessing comes to an end

    @S-LGN-17 @LGN-006
    Scenario Outline: The guessing of <what> ends
      Given a person who has set up two-factor authentication
      When somebody guesses <what> a hundred times
      Then even the right one lets nobody in by the reading that governs

      Examples:
        | what           |
        | passwords      |
        | security codes |
