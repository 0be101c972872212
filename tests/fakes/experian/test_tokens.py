import json
from datetime import timedelta

import pytest

from fakes.clock import Clock
from fakes.experian.reply import Reply
from fakes.experian.tokens import GRANT, Tokens


@pytest.fixture
def tokens(clock: Clock) -> Tokens:
    """Give an issuer that has issued nothing yet."""
    return Tokens(clock, "seed")


def _bearer(reply: Reply) -> str:
    return f"Bearer {json.loads(reply.body)['access_token']}"


def test_token_is_accepted_until_it_expires(tokens: Tokens, clock: Clock) -> None:
    """A token is good for half an hour."""
    bearer = _bearer(tokens.issue(GRANT))
    clock.advance(timedelta(seconds=1799))
    assert tokens.accepts(bearer)

    clock.advance(timedelta(seconds=1))
    assert not tokens.accepts(bearer)


@pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer 0123", "Basic abc"])
def test_anything_else_is_not_accepted(tokens: Tokens, authorization: str) -> None:
    """No header, an empty one, an unknown token or another scheme open nothing."""
    tokens.issue(GRANT)

    assert not tokens.accepts(authorization)


def test_tokens_differ(tokens: Tokens) -> None:
    """Every request gets a token of its own."""
    assert _bearer(tokens.issue(GRANT)) != _bearer(tokens.issue(GRANT))


def test_other_grants_are_refused(tokens: Tokens) -> None:
    """Only client credentials are exchanged for a token."""
    assert 400 == tokens.issue("password").status


def test_failures_end(tokens: Tokens) -> None:
    """The issuer fails as often as was asked for, and recovers."""
    tokens.fail(2)

    assert [503, 503, 200] == [tokens.issue(GRANT).status for _ in range(3)]


def test_revoked_tokens_are_not_accepted(tokens: Tokens) -> None:
    """A revoked token opens nothing, a new one does."""
    old = _bearer(tokens.issue(GRANT))
    tokens.revoke()

    assert not tokens.accepts(old)
    assert tokens.accepts(_bearer(tokens.issue(GRANT)))
