"""Files of test people and organizations."""

ADA = """\
[[person]]
first_name = "Ada"
last_name = "Sample"
date_of_birth = 1980-02-29
ssn = "900-12-3456"
line_1 = "123 Sample St"
city = "Columbus"
state = "OH"
zip_code = "43004"
good_for = ["passes"]

[person.answers]
"auto loan" = "Sample Bank"
"""

BOB = """\
[[person]]
first_name = "Bob"
last_name = "Sample"
date_of_birth = 1980-02-29
ssn = "900123457"
line_1 = "124 Sample St"
city = "San Juan"
state = "PR"
zip_code = "00901"
email = "bob@qa.example.gov"
phone = "202-555-0143"
good_for = ["frozen", "passes"]
answers = { "auto loan" = "None" }
"""

PRACTICE = """\
[[organization]]
name = "Sample Practice"
kind = "practice"
tin = "96-1234567"
group_npi = "2000000012"
group_ptan = "G1234"
clinicians = [
  { first_name = "Ada", last_name = "Sample", npi = "2000000004", ptan = "P1234" },
  { first_name = "Bob", last_name = "Sample", npi = "2000000020", ptan = "P1235" },
]
"""

ACO = """\
[[organization]]
name = "Sample ACO"
kind = "aco"
tin = "961234568"
"""

EVE = """\
[[person]]
first_name = "Eve"
last_name = "Sample"
date_of_birth = 1980-02-29
ssn = "900123458"
line_1 = "125 Sample St"
city = "Columbus"
state = "OH"
zip_code = "43004"
good_for = ["always fails"]
"""

PAT = """\
[[person]]
first_name = "Pat"
last_name = "Sample"
date_of_birth = 1980-02-29
ssn = "900123459"
line_1 = "126 Sample St"
city = "Columbus"
state = "OH"
zip_code = "43004"
email = "pat@qa.example.gov"
good_for = ["phone-verified"]
reference_number = "7654321"
"""
