import pytest

from fakes.experian.fields import Fields, InvalidMessageError, present


def test_text_is_given() -> None:
    """A text that matches its pattern is given as it stands."""
    assert "43210" == Fields({"zip": "43210"}, "message", ("zip",)).text("zip", "[0-9]{5}", "five digits")


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("4321", r"another text \(4 characters\)"),
        ("43210\n", r"another text \(6 characters\)"),
        (43210, "int"),
        (None, "null"),
        ([], "a list of 0"),
        ({}, "an object"),
    ],
)
def test_unexpected_text_is_described_but_not_repeated(value: object, found: str) -> None:
    """The error names field, expectation and what stands there instead, yet no secret can leak through it."""
    fields = Fields({"zip": value}, "message", ("zip",))

    with pytest.raises(InvalidMessageError, match=rf"message\.zip: expected five digits, found {found}"):
        fields.text("zip", "[0-9]{5}", "five digits")


def test_missing_field_is_named() -> None:
    """A field that must be there is named when it isn't."""
    with pytest.raises(InvalidMessageError, match=r"message\.zip: expected a value, found nothing"):
        Fields({}, "message", ("zip",)).text("zip", ".*", "a text")


def test_absent_optional_text_is_none() -> None:
    """A field that need not be there may be left out."""
    assert Fields({}, "message", ("zip",)).optional_text("zip", ".*", "a text") is None


def test_unknown_field_is_named() -> None:
    """A field that the service doesn't know is refused, not passed over."""
    with pytest.raises(InvalidMessageError, match="found 'zap'"):
        Fields({"zap": "1"}, "message", ("zip",))


def test_path_leads_to_nested_fields() -> None:
    """The error tells the way to the field through objects and lists."""
    fields = Fields({"items": [{}, {"x": 1}]}, "message", ("items",))

    with pytest.raises(InvalidMessageError, match=r"message\.items\[1\]\.x: expected a text, found int"):
        fields.several("items", range(1, 3), ("x",))[1].text("x", ".*", "a text")


@pytest.mark.parametrize("size", [0, 3])
def test_list_of_another_size_is_refused(size: int) -> None:
    """A list that is too short or too long is refused with the sizes that were expected."""
    fields = Fields({"items": [{}] * size}, "message", ("items",))

    with pytest.raises(InvalidMessageError, match="a list of 1 to 2 objects, found a list of"):
        fields.several("items", range(1, 3), ())


@pytest.mark.parametrize("value", [0, -1, True, "2", 1.5])
def test_count_is_a_whole_number_from_one(value: object) -> None:
    """Truth values, texts, fractions and numbers below 1 count nothing."""
    with pytest.raises(InvalidMessageError, match="whole number"):
        Fields({"times": value}, "body", ("times",)).count("times")


def test_present_drops_what_is_not_known() -> None:
    """A message holds no nulls."""
    assert {"a": "1"} == present({"a": "1", "b": None})
