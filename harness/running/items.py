"""Which scenario a pytest item is: results are kept by id tag, never by a name that may change or collide."""

import pytest
from pytest_bdd.scenario import scenario_wrapper_template_registry

from harness.spec.catalogue import scenario_id


def id_of(item: pytest.Item) -> str | None:
    """Give the id of the scenario that an item runs, or None for any other test."""
    run = getattr(item, "obj", None)  # a text file's doctest, for one, runs no function
    template = scenario_wrapper_template_registry.get(run) if run is not None else None
    if template is None:
        return None
    rule = template.rule.tags if template.rule else set()
    example = item.callspec.params.get("_pytest_bdd_example", {}) if hasattr(item, "callspec") else {}
    try:
        return scenario_id({*template.tags, *template.feature.tags, *rule}, list(example.values()))
    except ValueError:
        return None
