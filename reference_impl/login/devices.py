"""The devices of accounts as they are kept, and whether two-factor authentication is set up."""

from dataclasses import dataclass

from reference_impl.clock import Clock
from reference_impl.login.challenge import Device
from reference_impl.policy import Policy
from reference_impl.storage import Storage


class DoubledError(Exception):
    """The account has this device already."""

    def __init__(self) -> None:
        super().__init__("You have this device already. Remove it first, or add another one.")


@dataclass(frozen=True)
class Devices:
    """The tables of devices and of completed setups; accounts are named by their User ID in lower case."""

    storage: Storage
    clock: Clock
    policy: Policy

    def of(self, account: str) -> tuple[Device, ...]:
        """Give the devices of an account, in the order in which they were added."""
        query = "SELECT kind, contact, secret, id FROM devices WHERE user_id_key = ? ORDER BY added, id"
        with self.storage.transaction() as connection:
            return tuple(Device(*row) for row in connection.execute(query, (account,)))

    def has(self, account: str, device: Device) -> bool:
        """Tell whether an account has a device of this type and contact."""
        return any((each.kind, each.contact) == (device.kind, device.contact) for each in self.of(account))

    def add(self, account: str, device: Device) -> None:
        """Keep a device that has proven itself (MFA-011); DoubledError where the account has it already."""
        row = (account, device.kind, device.contact, device.secret, self.clock.now().isoformat())
        with self.storage.transaction() as connection:
            if self.has(account, device):
                raise DoubledError
            statement = "INSERT INTO devices (user_id_key, kind, contact, secret, added) VALUES (?, ?, ?, ?, ?)"
            connection.execute(statement, row)

    def remove(self, account: str, number: int) -> bool:
        """Remove a device, if the account has it; False where it is the last one, and stays (DSC-053)."""
        with self.storage.transaction() as connection:
            kept = [each.number for each in self.of(account)]
            if number in kept and self.is_set_up(account) and len(kept) <= self.policy.devices_min:
                return False
            connection.execute("DELETE FROM devices WHERE user_id_key = ? AND id = ?", (account, number))
            return True

    def is_set_up(self, account: str) -> bool:
        """Tell whether an account has completed its setup (MFA-017)."""
        query = "SELECT count(*) FROM setups WHERE user_id_key = ?"
        with self.storage.transaction() as connection:
            return int(connection.execute(query, (account,)).fetchone()[0]) > 0

    def complete_setup(self, account: str) -> bool:
        """Complete the setup of an account; False where it has no device (DSC-053)."""
        with self.storage.transaction() as connection:
            if len(self.of(account)) < self.policy.devices_min:
                return False
            row = (account, self.clock.now().isoformat())
            connection.execute("INSERT OR IGNORE INTO setups (user_id_key, completed) VALUES (?, ?)", row)
            return True
