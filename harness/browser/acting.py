"""Acting on what is on the screen, in the way that each kind of field takes, native or made by script."""

from lxml.html import HtmlElement
from playwright.sync_api import Frame, Locator
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from harness.browser.dates import as_held
from harness.browser.names import words
from harness.browser.perceiving import Found
from harness.browser.port import Field

OPENING_MS = 3000
"""How long a list may take to show what it has to offer; one that has nothing takes that long once."""


def write(box: Locator, field: Field, found: Found, text: str, patience_ms: float) -> None:
    """Write a text into a field, replacing what it held; into one that masks what is typed, key by key."""
    if found.elements[0].get("type") == "date":
        box.fill(as_held(field.label, text), timeout=patience_ms)
    elif found.mask:
        box.fill("", timeout=patience_ms)
        box.press_sequentially(text, timeout=patience_ms)
    else:
        box.fill(text, timeout=patience_ms)


def check(box: Locator, patience_ms: float) -> None:
    """Take a box or a choice; one that only keys reach, since style draws another in its place, by the keyboard."""
    if not box.evaluate(_IS_OUT_OF_SIGHT, timeout=patience_ms):
        box.check(timeout=patience_ms)
    elif not box.is_checked(timeout=patience_ms):
        box.press("Space", timeout=patience_ms)


def choose_from(box: Locator, frame: Frame, found: Found, place: int, patience_ms: float) -> None:
    """Choose from a list that script makes: open it, or write into it what is looked for, and press the option."""
    element, option = found.elements[0], found.options[place]
    is_written_into = element.tag == "input" and "readonly" not in element.attrib
    if is_written_into:
        box.fill(words(option), timeout=patience_ms)
    elif element.get("role") == "combobox" and element.get("aria-expanded") != "true":
        box.click(timeout=patience_ms)
    frame.get_by_role("option", name=words(option), exact=True).first.click(timeout=patience_ms)


def learn_options(box: Locator, frame: Frame) -> None:
    """Open a list that shows only then what it offers, keep that at its element on the page, and close it again."""
    box.click(timeout=OPENING_MS)
    try:
        frame.get_by_role("option").first.wait_for(timeout=OPENING_MS)
    except PlaywrightTimeout:
        box.evaluate("box => { box.harpOffered = []; }")
    else:
        box.evaluate(_KEEP_OFFERED)
    if box.get_attribute("aria-expanded") == "true":
        box.press("Escape")


def unopened(tree: HtmlElement) -> list[HtmlElement]:
    """Give the lists that nobody has seen the options of."""
    return [each for each in tree.xpath("//*[@data-harp-unopened]") if each.get("aria-disabled") != "true"]


_IS_OUT_OF_SIGHT = """box => {
  const { width, height, right, bottom } = box.getBoundingClientRect();
  const away = width <= 1 || height <= 1 || right + scrollX <= 0 || bottom + scrollY <= 0;
  return away || getComputedStyle(box).opacity === "0";
}"""

_KEEP_OFFERED = """box => {
  const ids = `${box.getAttribute("aria-controls") ?? ""} ${box.getAttribute("aria-owns") ?? ""}`.split(/\\s+/);
  const root = box.getRootNode();
  const lists = ids.map((id) => id && root.getElementById(id)).filter(Boolean);
  const options = (lists.length ? lists : [root]).flatMap((list) => [...list.querySelectorAll('[role="option"]')]);
  box.harpOffered = options.filter((each) => each.checkVisibility()).map((each) => each.textContent);
}"""
