Feature: Manual proofing — Submit Info for Manual Proofing
  > "only be able to click Submit Info for Manual Proofing if you have entered your Profile Information completely (with
  > the exception of the SSN)." (Initiate Manual Proofing)

  Rule: Profile Information is complete, only the Social Security Number may be missing

    @S-MAN-15 @MAN-003 @MAN-011
    Scenario Outline: Without the <field> the info is <judged>
      Given an applicant who has initiated manual proofing
      When they submit their info for manual proofing without the <field>
      Then their info is <judged> at <field>

      Examples: only this may be left out
        | field                  | judged   |
        | Social Security Number | accepted |

      Examples: what an asterisk marks
        | field                                | judged                     |
        | Legal First Name                     | refused for being left out |
        | Legal Last Name                      | refused for being left out |
        | Date of Birth                        | refused for being left out |
        | Email Address                        | refused for being left out |
        | Confirm Email Address                | refused for being left out |
        | Is your address in the United States? | refused for being left out |
        | Home Address Line 1                  | refused for being left out |
        | City                                 | refused for being left out |
        | State                                | refused for being left out |
        | ZIP Code                             | refused for being left out |

    @S-MAN-16 @MAN-011
    Scenario: The Social Security Number may be given
      Given an applicant who has initiated manual proofing
      When they submit their info for manual proofing, Social Security Number and all
      Then they are at Account Information

  Rule: In a territory, too, all fields with an asterisk stay required

    > "in a U.S. territory but don't have an address in the United States, complete all the required (*) Profile
    > Information fields (SSN will be optional)."

    @S-MAN-17 @MAN-005
    Scenario Outline: In a territory, without the <field> the info is <judged>
      Given an applicant from Puerto Rico
      When they submit their info for manual proofing without the <field>
      Then their info is <judged> at <field>

      Examples:
        | field                  | judged                     |
        | Social Security Number | accepted                   |
        | Legal Last Name        | refused for being left out |
        | City                   | refused for being left out |

  Rule: The Terms & Conditions are agreed to

    > "Check that you agree to the terms and conditions and click the link to Initiate Manual Proofing below the SSN
    > field."

    @S-MAN-18 @MAN-004 @MAN-006 @MAN-011
    Scenario Outline: Somebody in <place>, <agreeing> to the Terms & Conditions, is <judged>
      Given an applicant from <place>
      When they submit their info for manual proofing <agreeing> to the Terms & Conditions
      Then their info is <judged> at I agree to the Terms & Conditions

      Examples:
        | place          | agreeing         | judged                   |
        | Ohio           | with agreeing    | accepted                 |
        | Alaska         | without agreeing | refused for not agreeing |
        | Puerto Rico    | with agreeing    | accepted                 |
        | American Samoa | without agreeing | refused for not agreeing |
