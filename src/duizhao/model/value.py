"""What all values of the model have in common: how they travel between processes and into stores."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any


class Value:
    """A frozen dataclass with slots that is pickled as its class and its fields, in their order.

    Left to itself such a dataclass tells its fields one by one when it is pickled and sets them so again, both in
    Python, which takes twice as long.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[type[Any], tuple[Any, ...]]:
        kind: Any = type(self)
        return kind, _fields_of(kind)(self)


@cache  # one for each class of the model
def _fields_of(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    names = [field.name for field in dataclasses.fields(kind)]
    assert len(names) > 1, "an attrgetter gives one field bare"
    return attrgetter(*names)
