"""Which rule an error speaks of. The guide prints no wording of errors, so only what they are about is told."""

import re
from types import MappingProxyType

ABOUT = MappingProxyType(
    {
        "being left out": r"\b(choose|select|answer|enter|requir\w+|miss\w+|unanswered)\b",
        "not proving to be no robot": r"\b(robot|human|captcha|check)\b",
        "lacking a lowercase letter": r"\blower",
        "lacking an uppercase letter": r"\bupper|\bcapital",
        "lacking a number": r"\bnumbers?\b|\bdigits?\b|0-9",
        "its forbidden character": r"\bcharacter\b|\bspecial characters\b|\bsymbols?\b",
        "its sequential numbers": r"\bsequen|\bconsecutive|\bin a row\b|1234",
        "containing personal data": r"\bpersonal|\bPII\b|\bPHI\b|social security|\bSSN\b|phone|birth|\be-?mail",
        "containing the User ID": r"\buser ?(id|name)\b",
        "containing the first name": r"\bname\b",
        "containing the last name": r"\bname\b",
        "containing the question": r"\bcontain.*\bquestion\b",
        "containing the password": r"\bpassword\b",
        "not matching": r"\bmatch|\bsame\b|\bidentical\b|\bdiffer",
        "being taken": r"\btaken\b|\bused?\b|\bexists?\b|\bavailable\b|\banother\b|\bdifferent\b",
        "its length": r"\b\d+\b[^.]*\bcharacters?\b|\blength\b|\blong(er)?\b|\bshort(er)?\b",
        "being in the future": r"\bfuture\b|\bpast\b|\b(later|after) (than )?today\b|\bbefore today\b",
        "being no day": r"\bday\b|\bdate\b|\bexists?\b|\b(in)?valid\b",
        "differing": r"\bsame\b|\bmatch|\bdiffer|\bidentical\b|\bequal\b",
        "its check digit": r"\bcheck digit\b|\b(in)?valid\b|\bmistyped\b|\bnot right\b",
        "whose clinician it is": r"\bclinician\b|\bpractice\b|\bbelongs?\b",
        "being a group's": r"\bgroup\b",
        "being unknown": r"\bno practice\b|\bunknown\b|\bnot\b.*\bfound\b|\bnot known\b",
        "being that of an ACO": r"\bACO\b|\bAccountable Care\b",
        "its digits": r"\bdigits?\b|\bnumbers?\b|\bformat\b|\b(in)?valid\b|\blength\b",
        "its format": r"\bformat\b|\bsuch as\b|\blike\b|\b(in)?valid\b|\bmm/dd/yyyy\b|@",
        "its address": r"\baddress",
        "whose it is": r"\bname\b|\bperson\b|\bsomebody\b|\bapplicant",
        "having expired": r"\bexpire|\bcurrent\b|\b(in)?valid\b",
        "its kind": r"\bkind\b|\bapproved\b|\baccepted\b|\btype\b",
        "too few for the address": r"\baddress\b",
        "no photo ID": r"\bphoto",
        "being wrong": r"\b(wrong|incorrect|correct|right|match(es)?|differ\w*)\b|\bnot your\b",
        "being used before": r"\b(re-?)?used?\b|\b(last|previous|earlier|recent|former|current|old)\b",
        "a second change in a day": r"\bday\b|\btoday\b|\bonce\b|\bhours?\b|\balready\b",
        "not agreeing": r"\bagree\b|\baccept\b|\bterms\b|\bcheck\b",
    }
)
"""The rules that scenarios name, each with the words by which an error is known to speak of it."""


def names_rule(error: str, rule: str) -> str:
    """Give the rule if the error speaks of it, `another reason` if it speaks of something else, or `no reason`."""
    if not error.strip():
        return "no reason"
    return rule if re.search(ABOUT[rule], error, re.IGNORECASE) else "another reason"
