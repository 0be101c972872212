Feature: Manage Access leads on to an organization
  > "Select 'Manage Access' on the left side of the page." (Connect to an Organization)

  The guide says little more of an organization than that it comes next. The checklist alone describes how (DSC-067).

  Rule: Access to organizations is managed on QPP, after signing in

    > "Select 'Connect to an Organization' in the middle of the page." (Connect to an Organization)
    > "you will manage access to organizations by signing in to the Quality Payment Program" (Introduction)

    @S-ORG-01 @ORG-005 @NAV-002
    Scenario: Manage Access stands at the side of the page
      Given a person who is at QPP
      When they read the page
      Then Manage Access stands at the side of the page

    @S-ORG-02 @ORG-006 @NAV-002
    Scenario: Manage Access offers Connect to an Organization
      Given a person who is at QPP
      When they go to Manage Access
      Then the page offers "Connect to an Organization"

    @S-ORG-03 @ORG-002
    Scenario: Who signs in for the first time still has to connect to an organization
      Given a person who is at QPP
      When they go to Manage Access
      Then they have access to no organization
      And the page offers "Connect to an Organization"

  Rule: Only those who have an account and have signed in connect to an organization

    > "how to Connect to a specific organization (clinic) after you have obtained a HARP account." (Checklist)

    @S-NAV-12 @NAV-017 @NAV-002
    Scenario Outline: <who> comes to <comes> of the pages on which one connects
      Given the pages on which one connects to a practice
      When <who> goes straight to each of them
      Then they come to <comes> of them

      Examples:
        | who                         | comes |
        | somebody who has signed in  | all   |
        | somebody without an account | none  |

    @S-NAV-13 @NAV-017 @NAV-002
    Scenario Outline: <who> who asks for it directly <is connected>
      Given the pages on which one connects to a practice
      When <who> asks directly to be connected
      Then somebody <is connected> to the practice

      Examples:
        | who                         | is connected     |
        | somebody who has signed in  | is connected     |
        | somebody without an account | is not connected |

    @S-ORG-04 @ORG-015
    Scenario: QPP itself offers no way to create an account
      When a person looks through the pages of QPP
      Then none of them creates an account

  Rule: The whole journey has its order

    > "Log-in on QPP.CMS.GOV Connect to an Organization Determine Role" (HARP Account Setup Checklist)

    @S-NAV-14 @NAV-012 @META-004
    Scenario: Account, second factor, sign-in, organization and role follow one another
      Given a practice with a Security Official
      And an applicant whose account has been created
      And they have set up two-factor authentication
      When they sign in to QPP and request access to the practice
      Then they are asked for the User ID, the organization's type, its TIN and the role, in this order
      And all of that is on QPP
      And their request is pending
