Feature: Manual proofing — who needs it
  > "your SSN or if you live in a U.S. territory outside of the United States, you will need to go through a manual
  > proofing process" (Manual Identity Proofing)

  Rule: Without a Social Security Number nobody is proofed remotely

    @S-MAN-01 @MAN-001 @PRF-024
    Scenario Outline: Who gives <entry> as Social Security Number is <led> to Remote Proofing
      Given an applicant at Profile Information
      When they give <entry> as Social Security Number and go on
      Then they are <led> to Remote Proofing

      Examples:
        | entry                | led        |
        | nothing              | not led on |
        | 9 digits with dashes | led on     |

    @S-MAN-02 @MAN-001 @MAN-033
    Scenario: Without a Social Security Number manual proofing is open
      Given an applicant who has initiated manual proofing
      When they submit their info for manual proofing without the Social Security Number
      Then they are at Account Information

  Rule: Without an address in the United States nobody is proofed remotely

    > "Select No to the question regarding your address in the U.S."

    @S-MAN-03 @MAN-001
    Scenario Outline: A territory resident who answers <answer> is <led> to Remote Proofing
      Given an applicant from <place>
      When they answer <answer> to the question about the United States and go on
      Then they are <led> to Remote Proofing

      Examples:
        | place                    | answer | led        |
        | Guam                     | No     | not led on |
        | Northern Mariana Islands | Yes    | led on     |

    @S-MAN-04 @MAN-001 @MAN-005 @MAN-006 @MAN-007 @ELG-001
    Scenario Outline: For a resident of <place> manual proofing is open
      Given an applicant from <place>
      When they submit their info for manual proofing without the Social Security Number
      Then they are at Account Information

      Examples:
        | place                    |
        | American Samoa           |
        | Guam                     |
        | Northern Mariana Islands |
        | Puerto Rico              |
        | Virgin Islands           |

  Rule: Those who can be proofed remotely are advised to be

    > "It is not recommended to initiate manual proofing if you are able to complete the remote proofing process"

    @S-MAN-05 @MAN-002
    Scenario: The guidance advises against manual proofing where remote proofing is possible
      Given an applicant at Profile Information
      When they initiate manual proofing
      Then the page says "not recommended"
