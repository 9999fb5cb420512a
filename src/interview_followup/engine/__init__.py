"""
The engine: which step is right on a day (`decide`), and what to say (`next_action`, `describe`).

It alone knows ``today``.
"""

from .action import Action
from .deciding import decide, effective_window
from .wording import describe, next_action

__all__ = ["Action", "decide", "describe", "effective_window", "next_action"]
