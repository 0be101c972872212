Feature: The HARP login page
  > "agree to the Terms and Conditions, and then click Login." (Step 5. Set Up Two-Factor Authentication)

  Rule: User ID and password are required

    > "Enter your user ID and password to login. User ID * Password *" (screenshot of Login)

    @S-LGN-01 @LGN-002
    Scenario Outline: <field> is marked as required
      When a person comes to the HARP login
      Then "<field>" is marked as required

      Examples:
        | field    |
        | User ID  |
        | Password |

    @S-LGN-02 @LGN-001 @LGN-002
    Scenario Outline: A login without <left out> is <judged>
      Given an applicant whose account has been created
      When they log in to HARP leaving out <left out>
      Then the login is <judged> at "<field>"

      Examples:
        | left out     | field    | judged                     |
        | the User ID  | User ID  | refused for being left out |
        | the password | Password | refused for being left out |
        | nothing      | User ID  | accepted                   |

  Rule: The terms are agreed to at each login

    > "☐ I agree to the Terms & Conditions *" (screenshot of Login)

    @S-LGN-03 @LGN-005
    Scenario: The agreement is required, and nobody is made to agree
      When a person comes to the HARP login
      Then "I agree to the Terms & Conditions" is not ticked
      And "I agree to the Terms & Conditions" is marked as required

    @S-LGN-04 @LGN-001 @LGN-005
    Scenario Outline: A login <with> agreement is <judged>
      Given an applicant whose account has been created
      When they log in to HARP <with> agreeing to the Terms & Conditions
      Then the login is <judged> at "I agree to the Terms & Conditions"

      Examples:
        | with    | judged                   |
        | without | refused for not agreeing |
        | with    | accepted                 |

  Rule: Only the person's own credentials let them on

    > "Enter your newly created User ID and Password on harp.cms.gov" (Step 5. Set Up Two-Factor Authentication)

    @S-LGN-05 @LGN-001
    Scenario Outline: Who logs in with <credentials> is <led>
      Given somebody else has an account
      And an applicant whose account has been created
      When they log in to HARP with <credentials>
      Then they are <led> to two-factor authentication

      Examples:
        | credentials              | led        |
        | a wrong password         | not led on |
        | somebody else's password | not led on |
        | a User ID of nobody's    | not led on |
        | their own credentials    | led on     |

    @S-LGN-06 @LGN-001
    Scenario: A refusal should not tell whether there is such a User ID
      Given an applicant whose account has been created
      When they log in to HARP with a wrong password, and with a User ID of nobody's
      Then both refusals should be the same

  Rule: The page helps those who have no account

    > "Don't have an account? Sign Up" (screenshot of Login)

    @S-LGN-07 @LGN-004
    Scenario: Sign Up leads to the registration
      Given a person on the HARP login page
      When they look for "Sign Up"
      Then they are at Profile Information on the HARP site
