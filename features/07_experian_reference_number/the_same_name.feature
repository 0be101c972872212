Feature: Experian Reference Number — the same name, written otherwise
  > "Make sure your Profile Information contains the same first name, last name, and SSN verified by Experian."
  > (Experian Reference Number)

  Rule: How a name is written should not matter

    The guide does not say how exactly a name must be the one that Experian verified.

    @S-EXR-26 @EXR-007
    Scenario Outline: A last name with <kind> should be accepted as <entry>
      Given an applicant whom Experian has verified by phone, with a special last name: <kind>
      And they have entered their reference number
      When they register with <entry> as Legal Last Name
      Then their account should be created

      Examples:
        | kind       | entry                         |
        | ordinary   | itself in capitals            |
        | accent     | itself without the accent     |
        | hyphen     | itself without the hyphen     |
        | apostrophe | itself without the apostrophe |

  Rule: The end of a long name should matter too

    @S-EXR-27 @EXR-007
    Scenario Outline: A long <which> name that ends otherwise should not be accepted
      Given an applicant whom Experian has verified by phone, with a special <which> name: forty letters
      And they have entered their reference number
      When they register with another ending as <label>
      Then no account should be created

      Examples:
        | which | label            |
        | first | Legal First Name |
        | last  | Legal Last Name  |
