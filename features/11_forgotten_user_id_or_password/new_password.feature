Feature: Forgot User ID or Password — the criteria for the new password
  > "Your new password must meet the HARP password criteria below:" (Forgot User ID or Password)

  The boundaries of each rule are looked at in Step 2; here, whether the rule holds.

  Background:
    Given an applicant whose account has been created

  Rule: A new password includes what a password must include

    @S-RST-09 @RST-005
    Scenario Outline: At a reset a password <made> is <judged>
      When they reset it to an otherwise valid password <made>
      Then the new password is <judged>

      Examples: the same words as in Step 2 (DSC-002, DSC-003)
        | made                           | judged                                  |
        | of 14 characters               | refused for its length                  |
        | of 15 characters               | accepted                                |
        | that lacks a lowercase letter  | refused for lacking a lowercase letter  |
        | that lacks an uppercase letter | refused for lacking an uppercase letter |
        | that lacks a number            | refused for lacking a number            |
        | that lacks a symbol            | accepted                                |

  Rule: A new password does not contain what a password can't contain

    > "User ID and password can't contain PII or PHI. In addition, your password can't contain your User ID, first name
    > or last name" (Forgot User ID or Password)

    Their SSN is not retained, so that nobody can look for it here.

    @S-RST-10 @PWD-014
    Scenario Outline: At a reset a password with <what> in it is <judged>
      When they reset it to an otherwise valid password <made>
      Then the new password is <judged>

      Examples:
        | what                 | made                              | judged                                |
        | a plus               | with the character +              | refused for its forbidden character   |
        | a greater-than       | with the character >              | refused for its forbidden character   |
        | a number sign        | with the character #              | accepted                              |
        | 5 sequential numbers | with 5 sequential numbers         | refused for its sequential numbers    |
        | 3 sequential numbers | with 3 sequential numbers         | accepted                              |
        | the User ID          | that contains their User ID       | refused for containing the User ID    |
        | the first name       | that contains their first name    | refused for containing the first name |
        | the last name        | that contains their last name     | refused for containing the last name  |
        | the phone number     | that contains their phone number  | refused for containing personal data  |
        | the date of birth    | that contains their date of birth | refused for containing personal data  |
        | the email address    | that contains their email address | refused for containing personal data  |
        | other letters        | that contains other letters       | accepted                              |
