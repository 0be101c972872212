"""A draft of a profile, from what a deployment shows to somebody without an account."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from harness.profiles.authorization import is_loopback
from harness.profiles.deployment import Sites
from harness.surveying.looking import Absent, View
from harness.surveying.stops import CHAPTERS

HEAD = """\
# A draft of a profile, made by `harp-conformance init`: read it, correct it, fill in what is empty.
# docs/profiles.md explains it, docs/profile-reference.md lists every key. Then: `harp-conformance preflight FILE`.
"""

REST = """
# What the deployment lends to a run. Without it, what needs it is not testable, and the run says so.

# [capabilities.codes]                        # where security codes come from
# command = ["./codes.sh", "{channel}", "{to}", "{since}"]

# [capabilities.mail]                         # if the deployment can send e-mails to this machine
# smtp = "0.0.0.0:2525"
"""


@dataclass(frozen=True)
class Survey:
    """What was seen of a deployment without an account."""

    sites: Sites
    views: Sequence[View]
    control: str = ""
    """The address at which a control API answers; empty where none was found."""
    until: date = date.max
    """The last day of a drafted authorisation."""

    @property
    def summary(self) -> str:
        """Say in a line how much is labelled as the guide prints it."""
        looked = [each for each in self.views if not each.trouble]
        found, total = sum(len(each.found) for each in looked), sum(each.total for each in looked)
        return (
            f"looked at {len(looked)} pages without an account: {found} of {total} labels are as the guide prints them"
        )


def draft(survey: Survey) -> str:
    """Give the profile as TOML, with comments; it can be loaded once what is empty is filled in."""
    tables = (_deployment(survey), _authorization(survey), _labels(survey), _offers(survey.views), _control(survey))
    return HEAD + "".join(f"\n{each}" for each in tables if each) + REST


def remarks(views: Sequence[View]) -> Iterator[str]:
    """Give a line for each label that was not found, and for each page that could not be looked at."""
    for view in views:
        if view.trouble:
            yield f"{view.page}: could not be looked at: {view.trouble}"
        for each in view.absent:
            if each.near:
                told = f"nearest: “{each.near[0]}”   → written as an override, please confirm"
            else:
                told = "and nothing like it"
            yield f"“{each.label}” not found on {view.page}; {told}"


def _deployment(survey: Survey) -> str:
    name = survey.sites.harp.partition("://")[2]
    lines = (f"name = {_quoted(name)}", f"harp = {_quoted(survey.sites.harp)}", f"qpp = {_quoted(survey.sites.qpp)}")
    return "[deployment]\n" + "".join(f"{each}\n" for each in lines)


def _authorization(survey: Survey) -> str:
    if is_loopback(survey.sites.harp) and is_loopback(survey.sites.qpp):
        return ""
    return (
        "[authorization]       # nothing runs against hosts other than this machine without it\n"
        'by = ""               # who allows it\n'
        'reference = ""        # where that can be looked up\n'
        f"expires = {survey.until.isoformat()}  # the last day on which it holds\n"
        'accepts_statements = ""  # who accepts the legal statements that a run ticks in the name of its people\n'
    )


def _labels(survey: Survey) -> str:
    told = f"# {survey.summary[0].upper()}{survey.summary[1:]}.\n# Pages behind an account were not looked at.\n"
    return told + "".join(map(_page, survey.views))


def _page(view: View) -> str:
    if view.trouble:
        return f"# {view.page} could not be looked at: {view.trouble}\n"
    if not view.absent:
        return ""
    lines = "".join(map(_override, view.absent))
    taken = {name for each in view.absent for name in each.near[:1]}
    others = ", ".join(f"“{each}”" for each in view.others if each not in taken)
    also = f"# The page’s other names: {others}.\n" if others else ""
    overrides = any(each.near for each in view.absent)
    title = f"[locators.{_quoted(view.page)}]"
    return f"\n{title if overrides else f'# {title}'}\n{lines}{also}"


def _override(absent: Absent) -> str:
    if not absent.near:
        return f'# {_quoted(absent.label)} = ""  # nothing on the page is like it\n'
    more = f"; or {', '.join(f'“{each}”' for each in absent.near[1:])}" if absent.near[1:] else ""
    return f"{_quoted(absent.label)} = {_quoted(absent.near[0])}  # please confirm{more}\n"


def _offers(views: Sequence[View]) -> str:
    lacking = {each.label for view in views for each in view.absent if not each.near}
    chapters = list(dict.fromkeys(chapter for control, chapter in CHAPTERS.items() if control in lacking))
    if not chapters:
        return ""
    return (
        "# These chapters may be missing: nothing was found that leads to them. If so, remove the #.\n"
        f"# [offers]\n# without_chapters = {json.dumps(chapters)}\n"
    )


def _control(survey: Survey) -> str:
    if survey.control:
        found, sign = "# A control API answers here: name the variable that holds its token, and remove the #.\n", "# "
        address = survey.control
    else:
        found, sign = "# No control API was found: the clock, accounts and messages are not lent by one.\n", "# "
        address = f"{survey.sites.harp}/control/v1"
    return f'{found}{sign}[control]\n{sign}address = {_quoted(address)}\n{sign}token_env = "HARP_CONTROL_TOKEN"\n'


def _quoted(text: str) -> str:
    """Give a text as TOML writes it; JSON's strings are such."""
    return json.dumps(text, ensure_ascii=False)
