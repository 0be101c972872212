"""The pages of two-factor authentication: devices are set up on them, and each login is proved with one."""

import re
from dataclasses import dataclass

from harness.browser.port import Browser, Page
from harness.errors import Missing
from harness.pages.forms import Judgement, refusals
from harness.pages.labels import DeviceField, DeviceType, Press
from harness.pages.standing import Standing, standing

SETUP_KEY = re.compile(r"setup key\W*\s+([a-z2-7]{4}[a-z2-7 ]*)", re.IGNORECASE)
OTPAUTH = "otpauth://"


@dataclass(frozen=True)
class Device:
    """A device as the table of devices shows it."""

    type: str
    contact: str
    status: str


class TwoFactor:
    """Step 5 of the guide, and what each later login asks for; the same pages on both sites."""

    def __init__(self, browser: Browser) -> None:
        """Offer the pages in a browser that may show them."""
        self._browser = browser

    def device_types(self) -> tuple[str, ...]:
        """Give the types among which one can choose in a list (MFA-005), none where there is no list."""
        field = self._browser.read().field(DeviceField.TYPE)
        return field.options if field and field.kind == "drop-down" else ()

    def choose(self, kind: DeviceType) -> None:
        """Choose the type of the device to add (MFA-007), and come to what is asked of it."""
        self._browser.choose(DeviceField.TYPE, kind)
        self.add_device()

    def add_device(self) -> None:
        """Go on from the type to what is asked of it; a page that does so by itself needs no pressing."""
        if any((each.name, each.kind) == (Press.ADD_DEVICE, "button") for each in self._browser.read().controls):
            self._browser.press(Press.ADD_DEVICE, "button")

    def ask_for_code(self, phone: str) -> None:
        """Give a number and ask for a code to it (MFA-010)."""
        self._browser.fill(DeviceField.PHONE, phone)
        self._browser.press(Press.SEND_CODE, "button")

    def submit(self, code: str) -> None:
        """Enter a security code and submit it (MFA-012)."""
        self._browser.fill(DeviceField.CODE, code)
        self._browser.press(Press.SUBMIT, "button")

    def resend(self) -> None:
        """Ask for a new code (MFA-013)."""
        self._browser.press(Press.RESEND_CODE, "button")

    def cancel(self) -> None:
        """Leave Enter Code (MFA-013)."""
        self._browser.press(Press.CANCEL, "button")

    def send_push(self) -> None:
        """Ask for approval on the phone."""
        self._browser.press(Press.SEND_PUSH, "button")

    def go_on(self) -> None:
        """Go on after the phone was asked for approval, whatever its answer."""
        self._browser.press(Press.CONTINUE, "button")

    def complete_setup(self) -> None:
        """Finish the setup (MFA-017)."""
        self._browser.press(Press.COMPLETE_SETUP, "button")

    def remove(self, kind: DeviceType) -> None:
        """Remove the device of this type (MFA-016); its control may be named by Remove alone where there is one."""
        names = [each.name for each in self._browser.read().controls if each.name.startswith(Press.REMOVE)]
        named = [name for name in names if _type_in(name.removeprefix(Press.REMOVE)) == kind]
        found = named or [name for name in names if name == Press.REMOVE]
        if len(found) != 1:
            raise Missing(f"expected one way to remove the device “{kind}”, found {len(found)}")
        self._browser.press(found[0], "button")

    def choose_device(self, kind: DeviceType) -> None:
        """Choose at a login, where there are several, with which device to prove it, and ask it to."""
        field = self._browser.read().field(DeviceField.DEVICE)
        option = next((each for each in (field.options if field else ()) if _type_in(each) == kind), kind)
        self._browser.choose(DeviceField.DEVICE, option)
        self._browser.press(Press.SEND_CODE, "button")

    def offers_choice(self) -> bool:
        """Tell whether several devices are there to choose from."""
        return self._browser.read().field(DeviceField.DEVICE) is not None

    def shown_to_app(self) -> tuple[str, ...]:
        """Give all that an authenticator app can read: the otpauth link behind the picture, then the Setup Key."""
        page = self._browser.read()
        links = [each.target for each in page.controls if each.target.startswith(OTPAUTH)]
        shown = (*links, *(found[1] for found in SETUP_KEY.finditer(page.text)))
        if not shown:
            raise Missing(f"{page.address} shows neither an otpauth link nor a Setup Key to an authenticator app")
        return shown

    def devices(self) -> tuple[Device, ...]:
        """Give the devices in the table (MFA-014): three cells each, of which the first is a type."""
        # A contact may be called as a type is: what was read as a cell is not read again as the first of a row.
        lines = iter(self._browser.read().text.split("\n"))
        return tuple(Device(line, next(lines, ""), next(lines, "")) for line in lines if line in set(DeviceType))

    def judgement(self) -> Judgement:
        """Tell what became of what was submitted: accepted is what is asked for no more and added a device or let in.

        A number is accepted where a code is asked for next.
        """
        page = self._browser.read()
        refused = refusals(page)
        is_accepted = not refused and self._is_done(page)
        return Judgement(accepted=is_accepted, refused={} if is_accepted else refused)

    def number_judgement(self) -> Judgement:
        """Tell what became of a number that a code was asked for: accepted is what leads to Enter Code."""
        page = self._browser.read()
        is_accepted = page.field(DeviceField.CODE) is not None
        return Judgement(accepted=is_accepted, refused={} if is_accepted else refusals(page))

    def type_judgement(self) -> Judgement:
        """Tell what became of the choice of a type: accepted is what leads to the number or the code it needs."""
        page = self._browser.read()
        is_accepted = page.field(DeviceField.PHONE) is not None or page.field(DeviceField.CODE) is not None
        return Judgement(accepted=is_accepted, refused={} if is_accepted else refusals(page))

    def _is_done(self, page: Page) -> bool:
        if page.field(DeviceField.CODE) is not None:
            return False
        return standing(page) is Standing.INSIDE or bool(self.devices())


def _type_in(words: str) -> DeviceType | None:
    """Find the type with which some words begin; “Okta Verify Push” is not “Okta Verify”."""
    found = [kind for kind in DeviceType if words.strip().startswith(kind)]
    return max(found, key=len, default=None)
