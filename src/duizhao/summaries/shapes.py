"""What a node may look like. One declaration reads a node into a value, with findings, and describes itself as
draft-07 JSON Schema for editors, so that the two cannot drift apart.

A shape's `read` returns nothing for a node it refuses, after saying why; values around it are still read.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from duizhao.diagnostics import shown, tell
from duizhao.summaries import nodes
from duizhao.summaries.nodes import Node, Scalar
from duizhao.summaries.reading import Named, Reading, nearest
from duizhao.summaries.syntax_hints import LINK_NEEDS_QUOTES
from duizhao.summaries.typing_slips import as_list, slip_in_line, slip_in_word

Schema = dict[str, Any]
S = TypeVar("S")
T = TypeVar("T")


Maker = TypeVar("Maker", bound=Callable[..., Any])


def refusing(rule: str) -> Callable[[Maker], Maker]:
    """Names what a maker of values refuses by itself, so that a form knows what it has to refuse besides shapes."""

    def named(make: Maker) -> Maker:
        make.rule = rule  # type: ignore[attr-defined]  # functions take attributes, their type does not say so
        return make

    return named


class Shape(ABC, Generic[T]):
    """One kind of node."""

    @abstractmethod
    def read(self, node: Node, reading: Reading) -> T | None: ...

    @abstractmethod
    def schema(self) -> Schema: ...


class Word(Shape[str]):
    """A scalar that matches a pattern; `code`, `what` and `hint` say what is wrong with one that does not."""

    def __init__(
        self,
        what: str,
        pattern: str = r"[^\n]+",
        *,
        code: str = "bad-value",
        hint: str = "",
        is_right: Callable[[str], bool] = lambda _: True,
    ) -> None:
        self.what, self.pattern, self.code, self.hint, self.is_right = what, pattern, code, hint, is_right
        self._matches = re.compile(pattern).fullmatch

    def read(self, node: Node, reading: Reading) -> str | None:
        value = read_scalar(node, reading, self.what)
        if value is None:
            return None
        if self._matches(value) and self.is_right(value):
            return value
        hint = ("" if self._matches("，") else slip_in_word(value)) or self.hint
        message = tell("{value} is not {what}", value=shown(value), what=self.what)
        reading.findings.error(self.code, node.place, message, hint)
        return None

    def schema(self) -> Schema:
        return {"type": ["string", "number"], "pattern": f"^(?:{self.pattern})$"}


class OneOf(Shape[str]):
    """A scalar out of a few."""

    def __init__(self, what: str, options: Iterable[str], *, code: str = "unknown-option") -> None:
        self.what, self.options, self.code = what, tuple(options), code

    def read(self, node: Node, reading: Reading) -> str | None:
        value = read_scalar(node, reading, self.what)
        if value is None or value in self.options:
            return value
        message = tell("{value} is not {what}", value=shown(value), what=self.what)
        hint = nearest(value, self.options) or tell("one of: {words}", words=list(self.options))
        reading.findings.error(self.code, node.place, message, hint)
        return None

    def schema(self) -> Schema:
        return {"enum": list(self.options)}


class Listed(Shape[tuple[T, ...]], Generic[T]):
    """A list of one shape."""

    def __init__(self, item: Shape[T], what: str) -> None:
        self.item, self.what = item, what

    def read(self, node: Node, reading: Reading) -> tuple[T, ...] | None:
        if not isinstance(node, nodes.Sequence):
            refuse_kind(node, reading, tell("a list of {things}", things=self.what), self._hint(node))
            return None
        if not node.items:
            message = tell("the list of {things} is empty", things=self.what)
            hint = tell("fill it, delete the key, or write {absent: not-addressed} where an absence may stand")
            reading.findings.error("empty-list", node.place, message, hint)
        values = [self.item.read(item, reading) for item in node.items]
        return tuple(value for value in values if value is not None)

    def _hint(self, node: Node) -> str:
        of_words = isinstance(self.item, Word | OneOf) or (isinstance(self.item, ByKind) and Scalar in self.item.shapes)
        meant = as_list(node.value) if of_words and isinstance(node, Scalar) else ""
        if meant:
            return tell("write {things} as a list: {meant}", things=self.what, meant=meant)
        return tell("write {things} as a list, each after '- '", things=self.what)

    def schema(self) -> Schema:
        return {"type": "array", "minItems": 1, "items": self.item.schema()}


class Field(NamedTuple):
    """A key of a record. `help` is what editors show for it."""

    shape: Shape[Any]
    help: str = ""
    required: bool = False


class Fields(Shape[T]):
    """A mapping of known keys, made into a value. `make` takes what was read and the node, for its place."""

    def __init__(
        self, what: str, fields: Mapping[str, Field], make: Callable[[dict[str, Any], nodes.Mapping, Reading], T]
    ) -> None:
        self.what, self.fields, self.make = what, dict(fields), make
        self.required = tuple(key for key, one in self.fields.items() if one.required)

    def read(self, node: Node, reading: Reading) -> T | None:
        if not isinstance(node, nodes.Mapping):
            hint = tell("write {what} as 'key: value' lines: {keys}", what=self.what, keys=list(self.fields))
            refuse_kind(node, reading, self.what, hint)
            return None
        values: dict[str, Any] = {}
        for key, (key_node, value_node) in node.entries.items():
            known = self.fields.get(key)
            if known is None:
                self._refuse(key_node, value_node, reading)
                continue
            value = known.shape.read(value_node, reading)
            if value is not None:
                values[key] = value
        whole = True
        for key in self.required:
            if key not in node.entries:
                message = tell("{what} has no {key}", what=self.what, key=shown(key))
                reading.findings.error("missing-key", node.place, message, add_key(key))
            whole = whole and key in values
        return self.make(values, node, reading) if whole else None

    def _refuse(self, key: Scalar, value: Node, reading: Reading) -> None:
        if slip := slip_in_line(key.value):
            hint = slip
        elif isinstance(value, Scalar) and not value.value:
            hint = tell("a comma inside { } ends a text: put the text in double quotes")
        else:
            all_keys = tell("{what} has {keys}", what=self.what, keys=list(self.fields))
            hint = nearest(key.value, self.fields) or all_keys
        message = tell("no key {key} in {what}", key=shown(key.value), what=self.what)
        reading.findings.error("unknown-key", key.place, message, hint)

    def schema(self) -> Schema:
        properties = {}
        for key, one in self.fields.items():
            properties[key] = one.shape.schema() | ({"description": one.help} if one.help else {})
        schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
        return schema | ({"required": list(self.required)} if self.required else {})


class Table(Shape[dict[str, T]], Generic[T]):
    """A mapping from ids to values of one shape; each id is read by `key` and noted as given."""

    def __init__(self, what: str, key: Word, value: Callable[[str], Shape[T]], example: Shape[T]) -> None:
        self.what, self.key, self.value, self.example = what, key, value, example

    def read(self, node: Node, reading: Reading) -> dict[str, T] | None:
        if not isinstance(node, nodes.Mapping):
            refuse_kind(node, reading, self.what, tell("write each as 'its-id:' with its lines indented below"))
            return None
        values = {}
        for key, (key_node, value_node) in node.entries.items():
            id = self.key.read(key_node, reading)
            reading.entries.append(Named(key, key_node.place))
            value = self.value(key).read(value_node, reading)
            if id is not None and value is not None:
                values[id] = value
        return values

    def schema(self) -> Schema:
        names = {"pattern": f"^(?:{self.key.pattern})$"}
        return {"type": "object", "propertyNames": names, "additionalProperties": self.example.schema()}


class ByKind(Shape[T]):
    """Another shape for each kind of node, so that a mistake inside is told in the words of what was meant. `hint` says
    what may be written."""

    def __init__(
        self,
        what: str,
        *,
        hint: str,
        scalar: Shape[T] | None = None,
        sequence: Shape[T] | None = None,
        mapping: Shape[T] | None = None,
    ) -> None:
        self.what, self.hint = what, hint
        self.shapes: dict[type, Shape[T]] = {}
        for kind, shape in ((Scalar, scalar), (nodes.Sequence, sequence), (nodes.Mapping, mapping)):
            if shape is not None:
                self.shapes[kind] = shape

    def read(self, node: Node, reading: Reading) -> T | None:
        shape = self.shapes.get(type(node))
        if shape is None:
            refuse_kind(node, reading, self.what, self.hint)
            return None
        return shape.read(node, reading)

    def schema(self) -> Schema:
        return any_of([shape.schema() for shape in self.shapes.values()])


class WithKey(Shape[T]):
    """A mapping that holds a telling key is read by one shape, every other node by another."""

    def __init__(self, key: str, with_key: Shape[T], without: Shape[T]) -> None:
        self.key, self.with_key, self.without = key, with_key, without

    def read(self, node: Node, reading: Reading) -> T | None:
        told = isinstance(node, nodes.Mapping) and self.key in node.entries
        return (self.with_key if told else self.without).read(node, reading)

    def schema(self) -> Schema:
        return any_of([self.without.schema(), self.with_key.schema()])


class Made(Shape[T], Generic[S, T]):
    """A shape whose value is made into another."""

    def __init__(self, shape: Shape[S], make: Callable[[S, Node, Reading], T | None]) -> None:
        self.shape, self.make = shape, make

    def read(self, node: Node, reading: Reading) -> T | None:
        value = self.shape.read(node, reading)
        return None if value is None else self.make(value, node, reading)

    def schema(self) -> Schema:
        return self.shape.schema()


def read_scalar(node: Node, reading: Reading, what: str) -> str | None:
    if not isinstance(node, Scalar):
        refuse_kind(node, reading, what, tell("{what} is one value, not several", what=what))
        return None
    if not node.value.strip():
        message = tell("nothing stands here; {what} is expected", what=what)
        hint = tell("write it, delete the key, or say why it is empty with {absent: not-yet}")
        reading.findings.error("empty-value", node.place, message, hint)
        return None
    return node.value


def refuse_kind(node: Node, reading: Reading, what: str, hint: str) -> None:
    if isinstance(node, Scalar):
        is_now = tell("the text {text}", text=shown(node.value)) if node.value.strip() else tell("nothing")
    else:
        is_now = tell("a list") if isinstance(node, nodes.Sequence) else tell("a group of 'key: value' lines")
    if isinstance(node, nodes.Sequence) and node.items and isinstance(node.items[0], nodes.Sequence):
        hint = LINK_NEEDS_QUOTES
    elif isinstance(node, Scalar) and node.value[:1] in ("【", "｛", "［"):
        hint = slip_in_word(node.value)
    message = tell("expected {what}, found {thing}", what=what, thing=is_now)
    reading.findings.error("wrong-kind", node.place, message, hint)


def add_key(key: str) -> str:
    return tell("add '{key}: …'", key=key)


def any_of(schemas: list[Schema]) -> Schema:
    flat = [inner for schema in schemas for inner in (schema["anyOf"] if set(schema) == {"anyOf"} else [schema])]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}
