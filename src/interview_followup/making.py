"""
Making frozen values of what the library has worked out itself, and keeping what they work out.

A frozen value's constructor takes its fields by name, looks at them, and sets each by a call that is refused to
everybody else; for a window with its reason that takes more time than finding its days. What is made a few times a
decision is therefore made without being looked at once more, by the setters of its slots. Whatever comes from outside
goes through the constructors. (To fill in a class of the same layout and then change its ``__class__`` would take a
third of the time, but a host's audit hook hears of it, and a decision raises no audit event.)

What a value works out once is kept in a slot beside its fields. A `functools.cached_property` would do, but attrs gives
a class that has one a ``__getattr__``, and every look at any of its fields then takes ten times as long.
"""

from collections.abc import Callable
from functools import wraps
from operator import attrgetter
from typing import Any, Final, TypeVar, cast

import attrs

_Value = TypeVar("_Value")
_KEPT: Final = "_kept_"
_put: Final = object.__setattr__

new: Final = object.__new__


def shipped(kind: type[_Value], /, **fields: object) -> _Value:
    """
    Make a value of the library's own without looking at it, where the look would take a part of every import.

    The tests build it anew by its constructor, which looks at it.

    Args:
        kind: A frozen class without converters.
        fields: Those that are not at their default.

    Raises:
        TypeError: If a field has no such name, or one without a default is left out.
    """
    made = new(kind)
    for field in attrs.fields(kind):  # type: ignore[arg-type]  # an attrs class
        value = fields.pop(field.name, field.default)
        if value is attrs.NOTHING:
            raise TypeError(f"{kind.__name__} needs {field.name}")
        _put(made, field.name, value)
    if fields:
        raise TypeError(f"{kind.__name__} has no {', '.join(fields)}")
    return made


def setters(*slots: Any) -> tuple[Callable[[Any, Any], None], ...]:  # noqa: ANN401 - descriptors, whatever their value
    """
    Give the setter of each slot.

    Whoever uses them must set every field, with a value that the constructor would accept.

    Args:
        slots: Those of a frozen class, such as ``Reason.code``.
    """
    return tuple(slot.__set__ for slot in slots)


def keeping(*names: str) -> tuple[str, ...]:
    """Give the slots of a base class: ``_kept_x`` for each ``x`` or ``_x`` that is `kept`, named without underscore."""
    return tuple(_KEPT + name for name in names)


def kept(work_out: Callable[[Any], _Value]) -> _Value:
    """
    Work a value's attribute out when it is first asked for, and keep it; used as a decorator.

    The class must inherit from one whose ``__slots__`` are those of `keeping`. Two threads that ask at once may both
    work it out.
    """
    slot = _KEPT + work_out.__name__.lstrip("_")
    read = attrgetter(slot)

    @wraps(work_out)
    def get(self: object) -> object:
        try:
            return read(self)
        except AttributeError:
            pass
        worked_out = work_out(self)
        _put(self, slot, worked_out)
        return worked_out

    return cast("_Value", property(get))
