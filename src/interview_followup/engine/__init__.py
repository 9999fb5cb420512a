"""
The engine: which step is right on a day (`decide`), and what to say (`next_action`, `describe`).

It alone knows ``today``.
"""

from .action import Action
from .addressing import addressees
from .deciding import CLOSES_FIRST, check_arguments, check_day, decide, window_of
from .wording import describe, next_action

__all__ = [
    "CLOSES_FIRST",
    "Action",
    "addressees",
    "check_arguments",
    "check_day",
    "decide",
    "describe",
    "next_action",
    "window_of",
]
