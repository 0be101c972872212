Feature: Experian Reference Number — the person that Experian verified
  > "Make sure your Profile Information contains the same first name, last name, and SSN verified by Experian."
  > (Experian Reference Number)

  Rule: First name, last name and SSN must be those that Experian verified

    @S-EXR-21 @EXR-007
    Scenario Outline: Another <label> than Experian verified opens no account
      Given an applicant whom Experian has verified by phone
      And they have entered their reference number
      When they register with <entry> as <label>
      Then no account is created
      And the refusal should show at <label>

      Examples:
        | label                  | entry          |
        | Legal First Name       | another name   |
        | Legal Last Name        | another name   |
        | Social Security Number | another number |

    @S-EXR-22 @EXR-007
    Scenario: The first name, last name and SSN that Experian verified open an account
      Given an applicant whom Experian has verified by phone
      And they have entered their reference number
      When they register with whole as Social Security Number
      Then their account is created

    @S-EXR-23 @EXR-007
    Scenario: Who has mistyped the last name can correct it
      Given an applicant whom Experian has verified by phone
      And they have entered their reference number
      And they have mistyped their last name
      When they register with whole as Legal Last Name
      Then their account is created

  Rule: A name is the same, however long it is and whatever signs it has

    Experian's archive holds 10 letters of a first name and 19 of a last name, without accents.

    @S-EXR-24 @EXR-007
    Scenario Outline: A last name with <kind> is found to be the one that Experian verified
      Given an applicant whom Experian has verified by phone, with a special last name: <kind>
      When they register with their reference number
      Then their account is created

      Examples:
        | kind          |
        | hyphen        |
        | apostrophe    |
        | space         |
        | accent        |
        | forty letters |
        | one letter    |

    @S-EXR-25 @EXR-007
    Scenario Outline: A first name with <kind> is found to be the one that Experian verified
      Given an applicant whom Experian has verified by phone, with a special first name: <kind>
      When they register with their reference number
      Then their account is created

      Examples:
        | kind          |
        | hyphen        |
        | space         |
        | accent        |
        | forty letters |
