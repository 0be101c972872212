"""Check sample messages of every kind against the service's public JSON schemas, which are no part of the project.

Run `python -m fakes.experian.check_schemas FOLDER`, where FOLDER holds the schema files.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from fakes.errors import FakesError
from fakes.experian.engine import Experian
from fakes.experian.fars import FarsRequest
from fakes.experian.ridp_response import RidpResponse
from fakes.experian.samples import primary_request, secondary_request
from fakes.people import People, Person
from fakes.ssn import FileKind

RIDP_REQUEST: Final = "RIDP-Request-schema.json"
RIDP_RESPONSE: Final = "RIDP-Response-schema.json"
FARS_REQUEST: Final = "FARS-Request-schema.json"
FARS_RESPONSE: Final = "FARS-Response-schema.json"
STATE_CODES: Final = "USStateCode-schema.json"
NOON: Final = datetime(2026, 1, 15, 12, tzinfo=UTC)


class UncheckableError(FakesError):
    """The schemas can't be applied: a file or the validator is missing."""


@dataclass(frozen=True)
class Sample:
    """A message and the file name of the schema it must satisfy."""

    schema: str
    kind: str
    message: object


def samples() -> tuple[Sample, ...]:
    """Give messages of every kind, as the engine really speaks them."""
    people = People(seed=1, run="schemas")
    experian = Experian(lambda: NOON)
    persons = [people.person(index, file=kind) for index, kind in enumerate(FileKind)]
    told = [sample for person in persons for sample in _inquiry(experian, person)]
    return (*told, *_wrong_answers(experian, people.person(100)), *_phone_calls(experian, people.person(101)))


def violations(folder: Path) -> tuple[str, ...]:
    """Give a sentence for each sample and schema that disagree; raises `UncheckableError`."""
    try:
        from jsonschema import Draft4Validator  # noqa: PLC0415 - a tool of developers, absent where fakes only run
        from referencing import Registry  # noqa: PLC0415 - comes with jsonschema
        from referencing.jsonschema import DRAFT4  # noqa: PLC0415 - comes with jsonschema
    except ImportError as missing:
        raise UncheckableError(
            "Expected the package jsonschema, found none. Install the project's development dependencies."
        ) from missing
    names = (RIDP_REQUEST, RIDP_RESPONSE, FARS_REQUEST, FARS_RESPONSE, STATE_CODES)
    schemas = {name: _schema(folder / name) for name in names}
    # The schemas refer to one another as "./NAME"; whether that is shortened depends on the referring schema's id.
    registry = Registry().with_resources(
        (prefix + name, DRAFT4.create_resource(schema)) for prefix in ("", "./") for name, schema in schemas.items()
    )
    return tuple(
        f"{sample.kind}, at {error.json_path}: {error.message}"
        for sample in samples()
        for error in Draft4Validator(schemas[sample.schema], registry=registry).iter_errors(sample.message)
    )


def main(arguments: list[str]) -> int:
    """Check against the schemas in a folder: 0 when all agree, 1 when not, 2 when it could not be checked."""
    if len(arguments) != 1:
        sys.stderr.write("Expected the folder of the schemas as the only argument.\n")
        return 2
    try:
        found = violations(Path(arguments[0]))
    except UncheckableError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.writelines(f"{sentence}\n" for sentence in found)
    sys.stdout.write(f"{len(samples())} messages checked, {len(found)} violations\n")
    return 1 if found else 0


def _inquiry(experian: Experian, person: Person) -> Iterator[Sample]:
    """Ask about a person, and answer rightly if asked."""
    request = primary_request(person).to_json()
    yield Sample(RIDP_REQUEST, "primary request", request)
    body = json.loads(experian.ridp(request).body)
    yield Sample(RIDP_RESPONSE, "answer to a primary request", body)
    response = RidpResponse.from_json(body)
    if response.questions:
        answers = secondary_request(person, response).to_json()
        yield Sample(RIDP_REQUEST, "secondary request", answers)
        yield Sample(RIDP_RESPONSE, "answer to right answers", json.loads(experian.ridp(answers).body))
        yield Sample(RIDP_RESPONSE, "refusal of a second submit", json.loads(experian.ridp(answers).body))


def _wrong_answers(experian: Experian, person: Person) -> Iterator[Sample]:
    response = RidpResponse.from_json(json.loads(experian.ridp(primary_request(person).to_json()).body))
    answers = secondary_request(person, response, wrong=len(response.questions)).to_json()
    yield Sample(RIDP_RESPONSE, "answer to wrong answers", json.loads(experian.ridp(answers).body))
    reference = response.reference or ""
    experian.fail_by_phone(reference)
    yield from _archive(experian, reference, "failed by phone")


def _phone_calls(experian: Experian, person: Person) -> Iterator[Sample]:
    response = RidpResponse.from_json(json.loads(experian.ridp(primary_request(person).to_json()).body))
    answers = secondary_request(person, response, wrong=len(response.questions)).to_json()
    experian.ridp(answers)
    reference = response.reference or ""
    yield from _archive(experian, "unknown", "unknown reference")
    yield from _archive(experian, reference, "phone pending")
    experian.verify_by_phone(reference)
    yield from _archive(experian, reference, "verified by phone")
    experian.let_lapse(person.ssn)
    yield from _archive(experian, reference, "expired")


def _archive(experian: Experian, reference: str, kind: str) -> Iterator[Sample]:
    request = FarsRequest(reference, subscriber="1234567").to_json()
    yield Sample(FARS_REQUEST, f"FARS request, {kind}", request)
    yield Sample(FARS_RESPONSE, f"FARS response, {kind}", json.loads(experian.fars(request).body))


def _schema(path: Path) -> dict[str, object]:
    try:
        schema: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as problem:
        raise UncheckableError(
            f"Expected a JSON schema in {path}, found none that can be read ({problem}). "
            "Give the folder that holds the service's schemas."
        ) from problem
    return schema


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
