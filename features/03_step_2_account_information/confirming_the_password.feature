Feature: Step 2 — confirm the password
  > "The form contains three input fields: 'User ID *', 'Password *', and 'Confirm Password *'."
  > (Step 2: Account Information)

  Rule: The confirmation is the same as the password

    @S-UID-05 @UID-001
    Scenario Outline: A confirmation that differs in <difference> is <judged>
      Given an applicant who has completed Profile Information
      When they confirm their password with a difference in <difference>
      Then the confirmation of the password is <judged>

      Examples:
        | difference         | judged                   |
        | letter case        | refused for not matching |
        | its last character | refused for not matching |
        | its length         | refused for not matching |
        | its end missing    | refused for not matching |
        | nothing            | accepted                 |

  Rule: No part of a long password is left out of the comparison

    The guide states no maximum; 128 characters are accepted, and none is cut off (DSC-068).

    @S-UID-06 @UID-001
    Scenario Outline: A confirmation that differs in <difference> from a password of 64 characters is <judged>
      Given an applicant who has completed Profile Information
      And their password has 64 characters
      When they confirm their password with a difference in <difference>
      Then the confirmation of the password is <judged>

      Examples:
        | difference         | judged                   |
        | its last character | refused for not matching |
        | nothing            | accepted                 |
