Feature: Errors with Remote Proofing — Experian's support
  > "Call (866) 578-5409." and "The Experian website can be accessed at www.experian.com."
  > (Frequently Asked Questions, 3)

  Rule: Whoever must contact Experian should find it

    @S-EXP-01 @EXP-003
    Scenario: The number told after a failed proofing is that of Experian's support
      Given an applicant at Remote Proofing
      When they answer every question wrongly
      Then they should be told the support's number "1-866-578-5409"

    @S-EXP-02 @EXP-005
    Scenario: The website told after a failed proofing is Experian's
      Given an applicant at Remote Proofing
      When they answer every question wrongly
      Then they should be told the website "www.experian.com"
