Feature: Step 2 — a password tells nothing about its owner
  > "your password can't contain your User ID, first name or last name" (Step 2: Account Information)

  Rule: A password does not contain the User ID

    @S-PWD-06 @PWD-007
    Scenario Outline: A password with <data> in it is <judged>
      Given an applicant who has completed Profile Information
      And their User ID has letters and digits only
      When they choose an otherwise valid password that contains <data>
      Then the password is <judged>

      Examples: the whole of it, in any letter case (DSC-004)
        | data                               | judged                             |
        | their User ID                      | refused for containing the User ID |
        | their User ID in other letter case | refused for containing the User ID |
        | other letters                      | accepted                           |

  Rule: A password does not contain the first name or the last name

    @S-PWD-07 @PWD-008
    Scenario Outline: A password that holds <data> is <judged>
      Given an applicant who has completed Profile Information
      When they choose an otherwise valid password that contains <data>
      Then the password is <judged>

      Examples: the whole of it, in any letter case (DSC-004)
        | data                                  | judged                                |
        | their first name                      | refused for containing the first name |
        | their first name in other letter case | refused for containing the first name |
        | their last name                       | refused for containing the last name  |
        | their last name in other letter case  | refused for containing the last name  |
        | other letters                         | accepted                              |

    @S-PWD-11 @PWD-008
    Scenario: A password that holds a first name of three letters is refused
      Given an applicant with a special first name: three letters
      And they have completed Profile Information
      When they choose an otherwise valid password that contains their first name
      Then the password is refused for containing the first name

    @S-PWD-12 @PWD-008
    Scenario: A password that holds a last name of three letters is refused
      Given an applicant with a special last name: three letters
      And they have completed Profile Information
      When they choose an otherwise valid password that contains their last name
      Then the password is refused for containing the last name

  Rule: A password does not contain personal data

    > "Your User ID and password can't contain PII or PHI." (Step 2: Account Information)

    @S-PWD-08 @PWD-006
    Scenario Outline: A password that contains <data> is <judged>
      Given an applicant who has completed Profile Information
      When they choose an otherwise valid password that contains <data>
      Then the password is <judged>

      Examples: what a machine can tell (DSC-009)
        | data                          | judged                               |
        | their SSN                     | refused for containing personal data |
        | their SSN with dashes         | refused for containing personal data |
        | their phone number            | refused for containing personal data |
        | their date of birth           | refused for containing personal data |
        | their date of birth in digits | refused for containing personal data |
        | their email address           | refused for containing personal data |
        | other letters                 | accepted                             |
