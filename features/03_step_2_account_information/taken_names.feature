Feature: Step 2 — a User ID and an account belong to one person
  > "A HARP account is unique to each user" (checklist, HARP Account Setup Checklist)

  The guide does not say what becomes of a User ID or email address that is taken already: it is refused, and nothing is
  told about the other account (DSC-052).

  Rule: No two accounts have the same User ID

    @S-UID-12 @ELG-003
    Scenario: A User ID that somebody else has is refused
      Given somebody else has an account
      And an applicant who has completed Profile Information
      When they choose somebody else's User ID
      Then the User ID is refused for being taken
      And nothing about somebody else is shown

    @S-UID-13 @ELG-003
    Scenario: A User ID that differs from somebody else's in one letter is accepted
      Given somebody else has an account
      And an applicant who has completed Profile Information
      When they choose somebody else's User ID with a letter more
      Then the User ID is accepted

  Rule: No two accounts have the same email address

    @S-UID-14 @ELG-003
    Scenario: An email address that somebody else has is refused
      Given somebody else has an account
      And an applicant at Profile Information
      When they submit Profile Information with somebody else's email address
      Then the email address is refused for being taken
      And nothing about somebody else is shown

    @S-UID-15 @ELG-003
    Scenario: An email address that differs from somebody else's in one letter is accepted
      Given somebody else has an account
      And an applicant at Profile Information
      When they submit Profile Information with somebody else's email address with a letter more
      Then the email address is accepted
