Feature: Steps 1 and 2 — what is collected
  > "Enter your account information, like your:" legal name, date of birth, residential address and SSN
  > (Step 1: Profile Information)

  Rule: Step 1 collects legal name, date of birth, residential address and SSN

    @S-PRF-31 @PRF-032
    Scenario Outline: Step 1 collects the <what>
      When an applicant comes to Profile Information
      Then the page asks for "<field>"

      Examples:
        | what          | field                  |
        | first name    | Legal First Name       |
        | last name     | Legal Last Name        |
        | date of birth | Date of Birth          |
        | street        | Home Address Line 1    |
        | city          | City                   |
        | state         | State                  |
        | ZIP           | ZIP Code               |
        | SSN           | Social Security Number |

  Rule: Nothing is collected that the guide does not name

    > "We will only collect personal data to uniquely identify the user registering with the system."
    > (Terms & Conditions)

    @S-PRV-09 @PRV-004
    Scenario Outline: <step> asks for nothing else
      When an applicant comes to <step>
      Then the page asks for nothing that the guide does not name

      Examples:
        | step                |
        | Profile Information |
        | Account Information |

  Rule: The checklist's profile information is asked for

    > "Profile Information Required: First Name, Last Name, Date of Birth, Email Address, Phone Number" (Checklist)

    @S-PRF-32 @PRF-028
    Scenario: Step 1 asks for what the checklist lists
      When an applicant comes to Profile Information
      Then the page asks for the checklist's profile information

  Rule: The checklist's account information is asked for

    > "Account Information Required: User ID, Password, Challenge Question and Answer" (Checklist)

    @S-PRF-33 @PRF-029
    Scenario: Step 2 requires what the checklist lists
      When an applicant comes to Account Information
      Then "User ID" is marked as required
      And "Password" is marked as required
      And "Challenge Question" is marked as required
      And "Challenge Question Answer" is marked as required
