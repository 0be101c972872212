"""Security codes by time, for people whose authenticator was set up before the run."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from fakes.authenticator import Authenticator
from harness.capabilities.port import Contact
from harness.errors import NotTestable


@dataclass(frozen=True)
class AuthenticatorCodes:
    """`Codes` from secrets by User ID (otpauth URIs, or in base32); `clock` is the deployment's, `wait` in seconds."""

    secrets: Mapping[str, str] = field(repr=False)
    clock: Callable[[], datetime]
    wait: Callable[[float], None]
    _apps: dict[str, Authenticator] = field(default_factory=dict, init=False, repr=False)

    def expect(self, contact: Contact) -> Callable[[], str]:
        """See `Codes.expect`: at most one code's life passes; raises `NotTestable` for a person without a secret."""
        if contact.to not in self.secrets:
            raise NotTestable(
                f"the profile has no authenticator of “{contact.to}”",
                "write the secret into the file that [capabilities.codes] authenticators names, see docs/profiles.md",
            )
        app = self._apps.setdefault(contact.to, Authenticator(self.secrets[contact.to], self.clock, self.wait))
        return app.code
