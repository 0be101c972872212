"""Faults of setting up two-factor authentication, and of changing devices later."""

from dataclasses import replace
from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting
from reference_impl.faults.sentences import without
from reference_impl.login.challenge import Challenge, Device, Way
from reference_impl.login.second_factor import SecondFactor

_AT: Final = "/two-factor/setup"
_TYPES: Final = ("SMS", "Voice", "Google Authenticator", "Okta Verify", "Okta Verify Push")


class OnePhone(SecondFactor):
    """Knows one phone of everybody, that of their profile."""

    def ask(self, account: str, device: Device) -> Challenge:
        """Send a code there, whatever number was entered."""
        phone = self.devices.storage.profile(account)["phone"]
        is_other = device.way in {Way.TEXT, Way.CALL} and phone
        return super().ask(account, replace(device, contact=phone) if is_other else device)


def _without_type(name: str, kind: str, *requirements: str) -> Fault:
    return Fault(
        name=name,
        requirements=requirements,
        summary=f"{kind} is not among the device types.",
        policy={"device_types": tuple(each for each in _TYPES if each != kind)},
    )


def _trigger(name: str, what: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {what}; END"


_SETUP: Final = (
    Fault(
        name="setup-left-out",
        requirements=("MFA-001",),
        summary="Who logs in for the first time is not asked to set up two-factor authentication.",
        policy={"setup_before": ("qpp",)},
    ),
    without("MFA-006", "setup-not-said-to-be-required", "You are required to set up two-factor authentication."),
    without("MFA-006", "several-devices-untold", "add one or more two-factor authentication devices to your account"),
    _without_type("no-okta-verify-push", "Okta Verify Push", "MFA-003", "MFA-004"),
    _without_type("no-okta-verify", "Okta Verify", "MFA-003", "MFA-004", "MFA-005"),
    Fault(
        name="device-type-not-marked",
        requirements=("MFA-007",),
        summary="Device Type is not marked as required.",
        pages=(Rewriting(r'(?s)(>Device Type) <span[^>]*>\*</span>(.*?name="device-type") required', r"\1\2"),),
    ),
    Fault(
        name="device-type-chosen-beforehand",
        requirements=("MFA-007",),
        summary="SMS is the type of whoever chooses none.",
        pages=(Rewriting(r'(name="device-type"[^>]*>\s*)<option value="">[^<]*</option>', r"\1"),),
    ),
)

_PHONES: Final = (
    without("MFA-008", "text-untold", "enter your phone number to receive a text with a security code"),
    Fault(
        name="phone-number-left-out-accepted",
        requirements=("MFA-008",),
        summary="A code is sent somewhere though no phone number was entered.",
        forms=(FieldRewriting(_AT, "phone-number", "^$", "2025550143"),),
    ),
    Fault(
        name="phones-not-verified",
        requirements=("MFA-008", "MFA-009", "MFA-011", "MFA-013"),
        summary="A phone for texts is a device at once, a landline too.",
        policy={"verified_types": tuple(each for each in _TYPES if each != "SMS")},
    ),
    Fault(
        name="calls-as-texts",
        requirements=("MFA-010",),
        summary="The code for Voice comes by text.",
        policy={"phone_channels": {"SMS": "text", "Voice": "text"}},
    ),
    Fault(
        name="codes-to-another-phone",
        requirements=("MFA-010",),
        summary="A code goes to the phone of the profile, whatever number was entered.",
        stand_ins={SecondFactor: OnePhone},
    ),
    Fault(
        name="right-code-refused",
        requirements=("MFA-011", "MFA-012", "MFA-013", "MFA-014"),
        summary="No code verifies a device.",
        forms=(FieldRewriting(_AT, "security-code", ".$", ""),),
    ),
    Fault(
        name="no-resend-code",
        requirements=("MFA-013",),
        summary="Enter Code does not offer Resend Code.",
        pages=(Rewriting(r"<button [^>]*>Resend Code</button>"),),
    ),
    Fault(
        name="cancelled-code-stays",
        requirements=("MFA-013",),
        summary="Cancel does not leave Enter Code.",
        forms=(FieldRewriting(_AT, "action", "^cancel$", ""),),
    ),
)

_DEVICES: Final = (
    without("MFA-014", "device-not-said-to-be-added", "Your device has been added!"),
    Fault(
        name="device-pending",
        requirements=("MFA-014",),
        summary="A device that was verified is not ACTIVE.",
        pages=(Rewriting("<td>ACTIVE</td>", "<td>PENDING</td>"),),
    ),
    Fault(
        name="contact-not-listed",
        requirements=("MFA-014",),
        summary="The table of devices does not tell a phone's contact.",
        pages=(Rewriting(r"<td>\(\*\*\*\)[^<]*</td>", "<td>a phone</td>"),),
    ),
    Fault(
        name="no-status-of-devices",
        requirements=("MFA-016",),
        summary="The table of devices has no column Status.",
        pages=(Rewriting('<th scope="col">Status</th>'),),
    ),
    Fault(
        name="no-remove",
        requirements=("MFA-016",),
        summary="The table of devices does not offer Remove.",
        pages=(Rewriting(r"<button [^>]*>Remove</button>"),),
    ),
    Fault(
        name="removed-device-stays",
        requirements=("MFA-015", "MFA-016", "MFA-017", "MFA-018"),
        summary="Remove removes nothing.",
        triggers=(_trigger("kept", "DELETE ON devices BEGIN SELECT RAISE(IGNORE)"),),
    ),
    Fault(
        name="one-device-only",
        requirements=("MFA-015", "MFA-018"),
        summary="A device that is added takes the place of the others.",
        triggers=(
            _trigger("alone", "INSERT ON devices BEGIN DELETE FROM devices WHERE user_id_key = NEW.user_id_key"),
        ),
    ),
    Fault(
        name="setup-never-complete",
        requirements=("MFA-015", "MFA-017"),
        summary="Complete Setup does nothing.",
        forms=(FieldRewriting(_AT, "action", "^complete$", ""),),
    ),
    Fault(
        name="accounts-without-a-device",
        requirements=("MFA-002", "MFA-017", "MFA-018"),
        summary="The setup is completed without a device, and the last one can be removed.",
        policy={"devices_min": 0},
    ),
    Fault(
        name="devices-fixed-after-the-setup",
        requirements=("MFA-018",),
        summary="No device can be added once the setup is complete.",
        triggers=(
            _trigger(
                "fixed",
                "INSERT ON devices WHEN EXISTS (SELECT 1 FROM setups WHERE user_id_key = NEW.user_id_key) "
                "BEGIN SELECT RAISE(IGNORE)",
            ),
        ),
    ),
)

FAULTS: Final[tuple[Fault, ...]] = (*_SETUP, *_PHONES, *_DEVICES)
