"""Which scenario a pytest item is: results are kept by id tag, never by a name that may change or collide."""

import pytest
from pytest_bdd.scenario import scenario_wrapper_template_registry

from harness.spec.catalogue import scenario_id


def id_of(item: pytest.Item) -> str | None:
    """Give the id of the scenario that an item runs, or None for any other test."""
    template = scenario_wrapper_template_registry.get(getattr(item, "obj", None))  # type: ignore[arg-type] # None is no key
    if template is None:
        return None
    rule = template.rule.tags if template.rule else set()
    example = item.callspec.params.get("_pytest_bdd_example", {}) if hasattr(item, "callspec") else {}
    try:
        return scenario_id({*template.tags, *template.feature.tags, *rule}, list(example.values()))
    except ValueError:
        return None
