"""A front end that calls things otherwise than the guide, and a profile's locators for it."""

from types import MappingProxyType

from harness.browser.locators import Locator, Locators, Overlays, Override, PageLocators, PartKind

OTHERWISE = """<!doctype html><title>Join</title><h1>Join us</h1>
<ol class="crumbs"><li>Start</li><li class="now">About you</li></ol>
<div id="cookies"><p>We use cookies.</p><button type="button" onclick="cookies.remove()">Accept all</button></div>
<div class="chat">Chat with us <button type="button">Chat</button></div>
<div class="toast">Saved as a draft</div>
<form method="post" action="/echo?from=other" novalidate>
  <label>Given name <input name="given"></label>
  <input name="family" placeholder="Family name">
  <div data-testid="town"><label>Where do you live? <input name="town"></label><em class="bad">Tell us</em></div>
  <label>Day <input name="day"></label>
  <label>Month <select name="month"><option value="">-</option><option value="1">January</option>
    <option value="5">May</option></select></label>
  <label>Year <input name="year"></label>
  <input name="ssn1" aria-label="SSN, first three" type="password"><input name="ssn2" aria-label="SSN, next two">
  <input name="ssn3" aria-label="SSN, last four">
  <label>Phone <input name="phone" value="(202) 555-0143"></label>
  <label>Born on <input type="date" name="born" value="1980-05-04"></label>
  <label>By <select name="by"><option value="">-</option>
    <option>Text message</option><option>Call</option></select></label>
  <label>Next <input name="next"></label>
  <button name="go" value="on" class="primary">Continue</button><button type="button">Next</button>
</form>"""

CUSTOM = """<!doctype html><title>Made by script</title><div role="heading" aria-level="1">Made by script</div>
<span id="agree-label">I agree</span>
<div role="checkbox" aria-labelledby="agree-label" aria-checked="true" tabindex="0"></div>
<div role="radiogroup" aria-label="Where?"><div role="radio" aria-checked="false" tabindex="0">Here</div>
  <div role="radio" aria-checked="true" tabindex="-1">There</div></div>
<label id="state-label" for="state">State</label>
<button id="state" role="combobox" aria-controls="states" aria-expanded="false">Ohio</button>
<ul id="states" role="listbox" aria-label="State" hidden><li role="option" data-value="">Choose…</li>
  <li role="option" aria-selected="true">Ohio</li><li role="option">Puerto Rico</li></ul>
<div role="textbox" aria-label="Note" contenteditable="true">old</div>
<div role="button" tabindex="0">Go</div><span role="link" tabindex="0">Elsewhere</span>"""

LOOSE = """<!doctype html><h1>Loose</h1><form method="post" action="/echo?from=loose">
<div><label for="app">An app</label><input id="app" type="radio" name="way" value="app"></div>
<div><label>Texts <input type="radio" name="way" value="sms" checked></label></div>
<em class="bad">Tell us how and where</em>
<fieldset><legend>Where?</legend><label>Here <input type="radio" name="place"></label></fieldset>
<button>Next</button></form>"""

PAGES = MappingProxyType({"/otherwise": OTHERWISE, "/custom": CUSTOM, "/loose": LOOSE})


def means(label: str, locator: Locator, kind: PartKind = "field") -> Override:
    """Let a label of the guide's be known by a locator."""
    return Override(label, kind, (locator,))


PARTS = ("Month", "Day", "Year")
SSN = tuple(Locator(label=f"SSN, {which}") for which in ("first three", "next two", "last four"))

LOCATORS = Locators(
    pages=(
        PageLocators(
            page="Remote Proofing",
            overrides=(means("User ID", Locator(label="Given name")),),
            at="/elsewhere",
            step=Locator(css=".crumbs .now"),
        ),
        PageLocators(
            page="Profile Information",
            overrides=(
                means("Legal First Name", Locator(label="Given name")),
                means("Legal Last Name", Locator(placeholder="Family name")),
                means("City", Locator(test_id="town")),
                Override("Date of Birth", "field", tuple(Locator(label=each) for each in PARTS), split="/"),
                Override("Social Security Number", "field", SSN, split=(3, 2, 4)),
                Override("Phone Number", "field", (Locator(label="Phone"),), mask="(999) 999-9999"),
                means("SMS", Locator(label="Text message"), "option"),
                means("Next", Locator(css="form .primary"), "control"),
            ),
            at="/other*",
            heading="Join us",
            step=Locator(css=".crumbs .now"),
            errors=".bad",
        ),
        PageLocators(
            page="Two-Factor Authentication",
            overrides=(means("Device Type", Locator(css="[name=way]")),),
            at="/loose",
            errors=".bad",
        ),
    ),
    overlays=Overlays(hide=(".chat",), alert=(".toast",)),
)
