"""Putting a mutant in the place of its module, in a process of its own: the deployment is built anew around it."""

import importlib
import sys
from importlib.util import find_spec, module_from_spec

from harness.deployments import included
from tests.mutation.mutants import Mutant

TOP = "reference_impl"


def plant(mutant: Mutant) -> None:
    """Import the reference implementation anew with the mutant in it; raises whatever the mutant raises."""
    for name in [each for each in sys.modules if each == TOP or each.startswith(f"{TOP}.")]:
        del sys.modules[name]
    spec = find_spec(mutant.module)
    if spec is None or spec.origin is None:
        raise ValueError(f"expected a module of the reference implementation, found {mutant.module}")
    module = module_from_spec(spec)
    sys.modules[mutant.module] = module
    exec(compile(mutant.source, spec.origin, "exec"), vars(module))  # noqa: S102 - a mutant is there to be run
    parent, _, name = mutant.module.rpartition(".")
    setattr(sys.modules[parent], name, module)
    # What puts the deployment together looks its parts up in this module: they are the new ones from here on.
    importlib.reload(included)
