"""Messages that go by themselves after a moment: kept, as people remember them, until something else is done."""

import json
from collections.abc import Sequence

FORGET = "() => { window.harpToasts = []; }"
"""Lets a page forget what it told before."""


def remembering(selectors: Sequence[str]) -> str:
    """Give the script by which a page remembers what came into it and matches one of some CSS selectors."""
    return _REMEMBER.replace("SELECTORS", json.dumps(list(selectors)))


_REMEMBER = """{
  window.harpToasts = [];
  const note = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    for (const css of SELECTORS) {
      const found = [node, ...node.querySelectorAll("*")].filter((each) => each.matches(css));
      window.harpToasts.push(...found.map((each) => [each, css]));
    }
  };
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(note)))
    .observe(document, {subtree: true, childList: true});
}"""
