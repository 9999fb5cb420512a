"""
How Sphinx builds these pages. Warnings are errors, and nothing is fetched.
"""

import re
from enum import Enum
from types import FunctionType

import attrs
from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import interview_followup

project = "interview-followup"
author = "the interview-followup contributors"
copyright = "the interview-followup contributors"
release = interview_followup.__version__
version = release

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinxcontrib.mermaid"]
exclude_patterns = ["_build", "examples"]
html_theme = "furo"
html_title = f"interview-followup {release}"
html_static_path = ["_static"]
html_css_files = ["texts.css"]

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
myst_fence_as_directive = ["mermaid"]

default_role = "py:obj"
nitpicky = True
# Names of the standard library: their inventories would have to be fetched.
nitpick_ignore_regex = [
    (r"py:.*", r"(abc|collections|datetime|date|timedelta|enum|functools|string|typing|Any|Callable|Iterable)(\..*)?"),
    (r"py:.*", r"(Final|Mapping|Sequence|None|optional|StrEnum|TypeError|ValueError|LookupError|Exception)"),
    (r"py:.*", r"SearchStrategy|email\.message\.EmailMessage|.*\._Value"),
]

autodoc_preserve_defaults = True
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

# Users import the public names from the package, so that is where they are documented and linked.
for _name in interview_followup.__all__:
    _object = getattr(interview_followup, _name)
    if isinstance(_object, type | FunctionType) and _object.__module__.startswith("interview_followup."):
        _object.__module__ = "interview_followup"


def find_public_name(app: Sphinx, env: BuildEnvironment, node: pending_xref, contents: Element) -> Element | None:
    """Link a public name from the docstrings of other modules, such as ``testing``."""
    name = node["reftarget"]
    if name not in interview_followup.__all__:
        return None
    python = env.domains.python_domain
    return python.resolve_xref(env, node["refdoc"], app.builder, "obj", f"interview_followup.{name}", node, contents)


def keep_prose(app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:
    """Keep Napoleon from reading the start of a sentence about what is returned as its type."""
    for index, line in enumerate(lines[:-1]):
        if line == "Returns:":
            text = lines[index + 1].lstrip()
            lines[index + 1] = f"{lines[index + 1][: -len(text)]}: {text}"


def show_default(cls: type, field: str) -> str:
    """Write the default of an attrs field as one would in code."""
    default = attrs.fields_dict(cls)[field].default
    if isinstance(default, Enum):
        return f"{type(default).__name__}.{default.name}"
    if attrs.has(type(default)):
        return f"{type(default).__name__}()"
    return repr(default)


def show_defaults(
    app: Sphinx, what: str, name: str, obj: type, options: object, signature: str | None, returns: str | None
) -> tuple[str | None, str | None]:
    """Write the defaults of attrs classes, whose generated code has no source to quote."""
    if what == "class" and signature is not None:
        signature = signature.replace("= NOTHING", "= ...")  # worked out from the other fields
        signature = re.sub(r"attr_dict\['(\w+)'\]\.default", lambda match: show_default(obj, match[1]), signature)
    return signature, returns


def setup(app: Sphinx) -> None:
    """Hook in."""
    app.connect("missing-reference", find_public_name)
    app.connect("autodoc-process-docstring", keep_prose, priority=0)
    app.connect("autodoc-process-signature", show_defaults)
