Feature: Forgot User ID or Password — recover the User ID
  > "If you forget your User ID or Password, click the Recover ID or reset password" (Forgot User ID or Password)

  Rule: A forgotten User ID is told to its owner

    @S-RST-03 @RST-001
    Scenario: The User ID comes by e-mail
      Given an applicant whose account has been created
      When they recover their User ID by their email address
      Then they receive an e-mail on it that contains their User ID

    @S-RST-04 @RST-007
    Scenario: The challenge question may be asked here, too
      Given an applicant whose account has been created
      When they come to where a forgotten User ID is asked for
      Then one of the readings of DSC-048 is followed

  Rule: Nobody learns who has an account

    The guide does not say so; who is told more is advised.

    @S-RST-05 @RST-001
    Scenario Outline: Who asks for <what> is told the same, whether there is such an account or not
      Given an applicant whose account has been created
      When they ask for <what>, and then as somebody without an account
      Then they should be told the same both times

      Examples:
        | what                           |
        | their User ID                  |
        | a link to reset their password |
