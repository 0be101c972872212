"""The one normalisation under which a quote and its source are the same, however the source is marked up.

Dropped: markdown marks (headings, bullets, emphasis, links' targets, code, escapes), html tags, table pipes and rules,
checkboxes, line breaks, and dashes that stand alone (within a line a bullet looks like one). Every run of white space
is one space; typographic quotes and dashes are plain ones. Letter case, words, numbers and an asterisk that marks a
field as required are kept.
"""

import html
import re

_INLINE = "a b code em i s small span strong sub sup u".split()
"""Tags within a word or a sentence; any other tag separates what stands before and after it."""

_KEPT_ASTERISK = "\ue000"
"""Stands for an escaped asterisk while emphasis is taken away (a private character, which no source has)."""

_PLAIN = str.maketrans(
    "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u2010\u2011\u2012\u2013\u2014\u2212\u2022\u2610\u2611\u2612|",
    "''''\"\"\"------     ",
    "`",
)
"""Typographic quotes and dashes as they are typed; bullets, checkboxes and pipes as spaces; code marks as nothing."""

_MARKS = (
    (re.compile(r"\\\*"), _KEPT_ASTERISK),
    (re.compile(r"^[ \t]*(?:>[ \t]*)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|[-+*][ \t]+(?:\[[ xX]\][ \t])?)", re.MULTILINE), ""),
    (re.compile(r"^[ \t|:-]*-{3,}[ \t|:-]*$", re.MULTILINE), ""),
    (re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^<>\s]*)>"), r"\1"),
    (re.compile(rf"</?(?:{'|'.join(_INLINE)})(?:\s[^<>]*)?/?>"), ""),
    (re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>"), " "),
    (re.compile(r"(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s*])\1", re.DOTALL), r"\2"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
"""What is replaced in one paragraph, in this order."""


def normalised(text: str) -> str:
    """Give a text as it is compared: without marks, in one line, with plain typography."""
    return " ".join(paragraphs(text))


def paragraphs(text: str) -> tuple[str, ...]:
    """Give the paragraphs of a text, each as it is compared; an empty line, or one of a rule, ends a paragraph."""
    return tuple(filter(None, map(_normalised, re.split(r"\n[ \t]*\n", text))))


def _normalised(paragraph: str) -> str:
    for mark, instead in _MARKS:
        paragraph = mark.sub(instead, paragraph)
    plain = html.unescape(paragraph).replace(_KEPT_ASTERISK, "*").translate(_PLAIN)
    return " ".join(word for word in plain.split() if word != "-")
