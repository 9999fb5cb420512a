"""
Planting faults: each in a process of its own, forked from one that has everything but the library.

The child takes the faulty source in the place of the module's, imports the library, and runs the small scope's sections
until one finds a violation. A fault that keeps the library from being imported, or a section from ending, is caught
too.
"""

import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import Final

from .operators import Fault

PACKAGE: Final = "interview_followup"
SOURCE: Final = Path(__file__).parents[2] / "src" / PACKAGE

CAUGHT, MISSED = 0, 1


class _Planted(MetaPathFinder, Loader):
    """Gives the faulty source for one module, and leaves all others to Python."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        dotted = fault.module.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        self.name = f"{PACKAGE}.{dotted}"

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Find the one module."""
        if fullname != self.name:
            return None
        package = self.fault.module.endswith("__init__.py")
        spec = spec_from_loader(fullname, self, origin=str(SOURCE / self.fault.module), is_package=package)
        if spec is not None and package:
            spec.submodule_search_locations = [str((SOURCE / self.fault.module).parent)]
        return spec

    def exec_module(self, module: ModuleType) -> None:
        """Run the faulty source."""
        exec(compile(self.fault.source, self.fault.module, "exec"), module.__dict__)  # noqa: S102 - that is the point


Section = Callable[[], Iterable[object]]


def caught(fault: Fault, sections: Callable[[], Iterator[Section]], *, limit: int) -> str:
    """
    Plant one fault in a child and say what caught it; empty where nothing did.

    Args:
        fault: What to plant.
        sections: Makes the sections, in the child: it is there that the library is imported.
        limit: Seconds of the processor's time after which the child is stopped; a fault that makes it run so long is
            caught by that.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        os.write(writing, _try(fault, sections).encode()[:4000])
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8", errors="replace") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        if os.WTERMSIG(status) != signal.SIGXCPU:  # a machine without memory says nothing about a fault
            raise ChildProcessError(f"{fault.name}: ended by signal {os.WTERMSIG(status)}")
        return "stopped by its limit of time"
    return told


def _forget() -> None:
    """Let go of the library where the parent had it, as a test run has, and of what looked at it: the child imports anew."""
    for name in [*sys.modules]:
        kept = name.startswith(("tests.faults", "tests.conformance")) or name.endswith((".laws", ".space", ".slices"))
        if name.partition(".")[0] == PACKAGE or (name.startswith("tests.") and not kept):
            del sys.modules[name]


def _try(fault: Fault, sections: Callable[[], Iterator[Section]]) -> str:
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a device
        sys.stderr = sys.stdout = nowhere
        sys.meta_path.insert(0, _Planted(fault))
        _forget()
        try:
            for section in sections():
                for violation in section():
                    return f"{section.__module__}: {violation}"
        except Exception:  # noqa: BLE001 - whatever it is, it was caught
            return traceback.format_exc(limit=-1).strip().splitlines()[-1]
    return ""
