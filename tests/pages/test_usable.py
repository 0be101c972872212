"""People can use the pages: with a screen reader, with a keyboard alone, on a phone and on a wide screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # it has no stubs

from tests.pages.conftest import Visitor

PAGES = (
    "QPP /",
    "QPP /login",
    "QPP /login?page=register",
    "HARP /",
    "HARP /login",
    "HARP /login/help",
    "HARP /terms",
    "HARP /privacy",
    "HARP /register/retry",
    "HARP /register/reference-number",
    "step 1",
    "step 1 refused",
    "reference number",
    "reference number refused",
    "step 2",
    "step 2 refused",
    "step 3",
    "step 3 refused",
    "manual guidance",
    "manual guidance refused",
    "manual step 2",
    "manual confirmation",
    "manual login refused",
    "HARP /recover",
    "HARP /recover/user-id",
    "HARP /recover/password",
    "member login refused",
    "member sign-in before setup",
    "member setup",
    "member setup refused",
    "member setup phone",
    "member setup phone refused",
    "member enter code",
    "member enter code refused",
    "member setup app",
    "member setup push",
    "member approve",
    "member device added",
    "member my account",
    "member devices",
    "member last device",
    "member change password",
    "member code at login",
    "member choice at login",
    "member manage access",
    "member connect",
)


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_serious(visitor: Visitor, page: str) -> None:
    """No finding of the impact serious or critical."""
    visitor.to(page)
    found = Axe().run(visitor.tab).response["violations"]
    assert [] == [each["id"] for each in found if each["impact"] in {"serious", "critical"}]


@pytest.mark.parametrize("page", PAGES)
def test_nothing_runs_out_of_the_screen(visitor: Visitor, page: str) -> None:
    """From 320 to 1,920 pixels nobody has to scroll sideways."""
    visitor.to(page)
    for width in (320, 768, 1920):
        visitor.tab.set_viewport_size({"width": width, "height": 900})
        assert width >= visitor.tab.evaluate("document.documentElement.scrollWidth"), width


def test_step_1_is_done_with_the_keyboard_alone(visitor: Visitor) -> None:
    """Tab goes through the fields in their order, each visibly; Enter submits."""
    visitor.to("step 1")
    tab, reached = visitor.tab, []
    for _ in range(60):
        tab.keyboard.press("Tab")
        reached.append(tab.evaluate(_FOCUSED))
    fields = [each for each in reached if each and each[0] in {"INPUT", "SELECT"}]
    names = [name for _, name, _ in fields]
    assert "legal-first-name" == names[0]
    assert names.index("legal-last-name") < names.index("email-address") < names.index("social-security-number")
    assert all(visible for _, _, visible in fields)
    tab.locator("#legal-first-name").focus()
    tab.keyboard.press("Enter")
    tab.wait_for_selector("[role=alert]")


def test_enter_goes_on_and_initiates_nothing(visitor: Visitor) -> None:
    """Before manual proofing is initiated Enter means Next, afterwards Submit Info for Manual Proofing."""
    for page, is_manual in (("step 1", False), ("manual guidance", True)):
        visitor.to(page)
        visitor.tab.locator("#city").focus()
        visitor.tab.keyboard.press("Enter")
        visitor.tab.wait_for_selector(".error-summary")
        assert is_manual == visitor.tab.locator("#manual-proofing").is_visible(), page


_FOCUSED = """() => {
  const node = document.activeElement, style = getComputedStyle(node);
  return [node.tagName, node.id, style.outlineStyle !== "none" || style.boxShadow !== "none"];
}"""
