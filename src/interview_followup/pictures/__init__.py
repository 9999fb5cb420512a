"""
A plan, or a playbook, as a picture: Mermaid and SVG, in plain strings.

Here lives what draws. What is drawn comes from `plan` and from the playbook; nothing here decides a step, and no
picture holds a personal value: only days, names of steps and of rules, and a title of the host's.
"""

from .flow import mermaid_flow
from .gantt import mermaid_gantt
from .timeline import svg_timeline

__all__ = ["mermaid_flow", "mermaid_gantt", "svg_timeline"]
