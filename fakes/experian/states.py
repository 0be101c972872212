"""The state codes the proofing service knows: states, DC, territories, associated states and armed forces."""

from typing import Final

STATE_CODES: Final = (
    "AA AE AK AL AP AR AS AZ CA CO CT DC DE FL FM GA GU HI IA ID IL IN KS KY LA MA MD ME MH MI MN MO MP MS MT NC ND "
    "NE NH NJ NM NV NY OH OK OR PA PR PW RI SC SD TN TX UT VA VI VT WA WI WV WY"
).split()
STATE_PATTERN: Final = "|".join(STATE_CODES)
