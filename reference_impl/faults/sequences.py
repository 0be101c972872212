"""Faults of order: each breaks a rule only after certain steps, in an order that no scenario takes.

The random walks of tests/walks find them; scenarios need not, so that they are kept apart from the catalogue's FAULTS.
"""

from collections.abc import Mapping
from typing import Final

from reference_impl.domain.manual import TRANSITIONS, Event, State
from reference_impl.faults.fault import Fault

_FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="third-attempt-after-a-day",
        requirements=("ERR-003",),
        summary="A failed attempt is forgotten when the next one fails more than half a day later.",
        triggers=(
            """CREATE TRIGGER forgotten_by_the_clock BEFORE INSERT ON failed_proofing
            BEGIN DELETE FROM failed_proofing
            WHERE email_key = NEW.email_key AND julianday(at) < julianday(NEW.at) - 0.5; END""",
        ),
    ),
    Fault(
        name="manual-proofing-resets-the-count",
        requirements=("ERR-003",),
        summary="Who submits info for manual proofing has one failed attempt counted, however many there were.",
        triggers=(
            """CREATE TRIGGER reset_by_the_request AFTER INSERT ON manual_requests
            BEGIN DELETE FROM failed_proofing
            WHERE email_key = (SELECT email_key FROM accounts WHERE user_id_key = NEW.user_id_key);
            INSERT INTO failed_proofing
            SELECT email_key, created FROM accounts WHERE user_id_key = NEW.user_id_key; END""",
        ),
    ),
    Fault(
        name="second-submission-opens-the-account",
        requirements=("MAN-028", "ELG-005"),
        summary="Who submits info for manual proofing again after a closure is taken for approved.",
        triggers=(
            "CREATE TABLE seen (user_id_key TEXT)",
            """CREATE TRIGGER seen_before AFTER DELETE ON manual_requests
            BEGIN INSERT INTO seen VALUES (OLD.user_id_key); END""",
            """CREATE TRIGGER taken_for_approved AFTER INSERT ON manual_requests
            WHEN NEW.user_id_key IN (SELECT user_id_key FROM seen)
            BEGIN UPDATE manual_requests SET state = 'approved' WHERE user_id_key = NEW.user_id_key; END""",
        ),
    ),
    Fault(
        name="second-request-without-end",
        requirements=("MAN-030",),
        summary="The days for documents do not count for who begins again.",
        triggers=(
            "CREATE TABLE begun (user_id_key TEXT)",
            """CREATE TRIGGER begun_before AFTER DELETE ON manual_requests
            BEGIN INSERT INTO begun VALUES (OLD.user_id_key); END""",
            """CREATE TRIGGER without_end AFTER INSERT ON manual_requests
            WHEN NEW.user_id_key IN (SELECT user_id_key FROM begun)
            BEGIN UPDATE manual_requests SET submitted = '9999-01-01' WHERE user_id_key = NEW.user_id_key; END""",
        ),
    ),
    Fault(
        name="a-request-for-more-extends-the-days",
        requirements=("MAN-031",),
        summary="Being asked for documents that have not come gives 30 days more.",
        triggers=(
            """CREATE TRIGGER extended AFTER UPDATE OF state ON manual_requests
            WHEN OLD.state = 'awaiting documents' AND NEW.state = OLD.state
            BEGIN UPDATE manual_requests SET submitted = date(submitted, '+30 days')
            WHERE user_id_key = NEW.user_id_key; END""",
        ),
    ),
    Fault(
        name="approval-after-rejection",
        requirements=("MAN-028",),
        summary="Who was rejected can still be approved.",
        policy={"manual_transitions": (*TRANSITIONS, (State.REJECTED, Event.APPROVE, State.APPROVED))},
    ),
    Fault(
        name="approval-while-more-is-awaited",
        requirements=("MAN-029",),
        summary="Who was asked for more can be approved without it.",
        policy={"manual_transitions": (*TRANSITIONS, (State.MORE_REQUESTED, Event.APPROVE, State.APPROVED))},
    ),
    Fault(
        name="documents-after-rejection",
        requirements=("MAN-028",),
        summary="Late documents revive a request that was rejected.",
        policy={"manual_transitions": (*TRANSITIONS, (State.REJECTED, Event.DOCUMENTS, State.RECEIVED))},
    ),
    Fault(
        name="second-failure-gives-an-attempt-back",
        requirements=("ERR-003",),
        summary="Going back after the second failure the person finds only one counted.",
        triggers=(
            """CREATE TRIGGER given_back AFTER INSERT ON failed_proofing
            BEGIN DELETE FROM failed_proofing WHERE email_key = NEW.email_key AND at < NEW.at; END""",
        ),
    ),
    Fault(
        name="reference-number-used-twice",
        requirements=("ELG-003", "EXR-003"),
        summary="A reference number that has opened an account is accepted again.",
        triggers=(
            """CREATE TRIGGER used_twice AFTER UPDATE OF used ON reference_numbers WHEN NEW.used = 1
            BEGIN UPDATE reference_numbers SET used = 0 WHERE number = NEW.number; END""",
        ),
    ),
)

SEQUENCES: Final[Mapping[str, Fault]] = {fault.name: fault for fault in _FAULTS}
"""The faults by their names, which `serve --fault` and `run --fault` know as well."""
