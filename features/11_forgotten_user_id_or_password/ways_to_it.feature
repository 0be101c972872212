Feature: Forgot User ID or Password — the ways to the recovery
  > "click the Recover ID or reset password at the bottom of the qpp.cms.gov sign in page."
  > (Forgot User ID or Password)

  Rule: Both sites lead to the recovery

    Where on the page the way stands is not judged (DSC-049).

    @S-RST-01 @RST-001
    Scenario Outline: The recovery of either is reached from <page>
      Given an applicant whose account has been created
      When they go from <page> to the recovery
      Then they can recover their User ID or reset their password there

      @SGN-003
      Examples: QPP
        | page                 |
        | the QPP sign-in page |

      @LGN-003
      Examples: HARP
        | page                |
        | the HARP login page |

  Rule: Help is at hand

    > "Check out the HARP Password Reset video and the HARP Help webpage." (Forgot User ID or Password)

    @S-RST-02 @RST-006
    Scenario: The recovery leads to a video and to the HARP Help
      Given an applicant whose account has been created
      When they go from the QPP sign-in page to the recovery
      Then the page links to "HARP Password Reset"
      And the page links to "HARP Help"
