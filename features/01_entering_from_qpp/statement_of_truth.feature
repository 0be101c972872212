Feature: The Statement of Truth at the QPP sign-in
  > "In order to sign in, you must agree to this: I certify to the best of my knowledge" (screenshot of Sign in to QPP)

  Rule: The Statement of Truth is shown in full

    @S-SGN-06
    Scenario Outline: The Statement of Truth tells <what>
      Given a person on the QPP sign-in page
      When they read the page
      Then the page says "<phrase>"

      @SGN-004
      Examples:
        | what     | phrase                                                                             |
        | its name | Statement of Truth                                                                 |
        | its use  | In order to sign in, you must agree to this: I certify to the best of my knowledge |

      @SGN-005
      Examples:
        | what     | phrase                                                                              |
        | to certify | all of the information that will be submitted will be true, accurate, and complete. |

      @SGN-006
      Examples:
        | what       | phrase                                    |
        | to correct | I will correct such information promptly. |

      @SGN-007
      Examples:
        | what      | phrase                                                                                                               |
        | penalties | may be punished by criminal, civil, or administrative penalties, including fines, civil damages, and/or imprisonment |

  Rule: Nobody is made to agree

    > "☐ Yes I agree" (screenshot of Sign in to QPP)

    @S-SGN-07 @SGN-008
    Scenario: Yes I agree is a box that is not ticked at first
      Given a person on the QPP sign-in page
      When they read the page
      Then "Yes I agree" is not ticked

  Rule: Who does not agree is not signed in

    @S-SGN-08 @SGN-004
    Scenario Outline: A sign-in <with> agreement is <judged>
      Given an applicant whose account has been created
      When they sign in to QPP <with> agreeing to the Statement of Truth
      Then the agreement to the Statement of Truth is <judged>

      Examples:
        | with    | judged                   |
        | without | refused for not agreeing |
        | with    | accepted                 |
