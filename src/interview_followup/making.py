"""
Making frozen values of what the library has worked out itself.

A frozen value's constructor takes its fields by name, looks at them, and sets each by a call that is refused to
everybody else; for a window with its reason that takes more time than finding its days. What is made a few times a
decision is therefore made without being looked at once more, by the setters of its slots. Whatever comes from outside
goes through the constructors.
"""

from collections.abc import Callable
from typing import Any, Final

new: Final = object.__new__


def setters(*slots: Any) -> tuple[Callable[[Any, Any], None], ...]:  # noqa: ANN401 - descriptors, whatever their value
    """
    Give the setter of each slot.

    Whoever uses them must set every field, with a value that the constructor would accept.

    Args:
        slots: Those of a frozen class, such as ``Reason.code``.
    """
    return tuple(slot.__set__ for slot in slots)
