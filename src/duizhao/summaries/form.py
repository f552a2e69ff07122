"""The shapes of a library as a form needs them: plain data, out of the declaration that reads files and writes their
schema, so that a form asks for what is read and refuses what is refused.

A shape becomes a mapping that says under `is` what it is, in a list in which each stands once; others mean it by its
number. Words for people are texts in both languages.
"""

from __future__ import annotations

from functools import singledispatchmethod
from typing import Any

from duizhao.diagnostics import said
from duizhao.model.text import Text
from duizhao.summaries import nodes
from duizhao.summaries.shapes import ByKind, Field, Fields, Listed, Made, OneOf, Shape, Table, WithKey, Word
from duizhao.summaries.words import YES_OR_NO, Anchor, IdOf, Prose, is_date, is_id, is_span

Description = dict[str, Any]

_SENSES = {is_id: "id", is_date: "date", is_span: "span"}
_NODES = {nodes.Scalar: "scalar", nodes.Sequence: "sequence", nodes.Mapping: "mapping"}


def both(words: object) -> Text:
    return Text(zh=said(words, "zh"), en=said(words, "en"))


class ShapeList:
    """Shapes with their numbers."""

    def __init__(self) -> None:
        self.shapes: list[Description] = []
        self._numbers: dict[str, int] = {}

    def number_of(self, shape: Shape[Any]) -> int:
        described = self._describe(shape)
        key = repr(described)
        if key not in self._numbers:
            self._numbers[key] = len(self.shapes)
            self.shapes.append(described)
        return self._numbers[key]

    @singledispatchmethod
    def _describe(self, _shape: Shape[Any]) -> Description:
        """What a form cannot ask for is left as it is found."""
        return {"is": "other"}

    @_describe.register
    def _(self, shape: Word) -> Description:
        described = {"is": "word", "what": both(shape.what), "pattern": shape.pattern, "code": shape.code}
        if shape.hint:
            described["hint"] = both(shape.hint)
        if shape.is_right in _SENSES:
            described["sense"] = _SENSES[shape.is_right]
        if isinstance(shape, IdOf):
            described["names"] = str(shape.kind)
        if isinstance(shape, Anchor):
            described["anchor"] = True
        return described

    @_describe.register
    def _(self, shape: OneOf) -> Description:
        if shape is YES_OR_NO:
            return {"is": "yes"}
        return {"is": "one", "what": both(shape.what), "code": shape.code, "options": list(shape.options)}

    @_describe.register
    def _(self, _shape: Prose) -> Description:
        return {"is": "prose"}

    @_describe.register
    def _(self, shape: Listed) -> Description:  # type: ignore[type-arg]  # a class to dispatch on takes no arguments
        return {"is": "list", "what": both(shape.what), "item": self.number_of(shape.item)}

    @_describe.register
    def _(self, shape: Fields) -> Description:  # type: ignore[type-arg]  # as above
        fields = [self._field(key, one) for key, one in shape.fields.items()]
        return {"is": "fields", "what": both(shape.what), "fields": fields, "rules": _rules(shape.make)}

    @_describe.register
    def _(self, shape: Table) -> Description:  # type: ignore[type-arg]  # as above
        return {"is": "table", "id": self.number_of(shape.key), "value": self.number_of(shape.example)}

    @_describe.register
    def _(self, shape: ByKind) -> Description:  # type: ignore[type-arg]  # as above
        return {"is": "kinds", **{_NODES[node]: self.number_of(one) for node, one in shape.shapes.items()}}

    @_describe.register
    def _(self, shape: WithKey) -> Description:  # type: ignore[type-arg]  # as above
        return {"is": "either", "with": self.number_of(shape.with_key), "without": self.number_of(shape.without)}

    @_describe.register
    def _(self, shape: Made) -> Description:  # type: ignore[type-arg]  # as above
        described = self._describe(shape.shape)
        rules = [*described.get("rules", ()), *_rules(shape.make)]
        return described | ({"rules": rules} if rules else {})

    def _field(self, key: str, field: Field) -> Description:
        described: Description = {"key": key, "shape": self.number_of(field.shape)}
        if field.help:
            chinese, _, english = field.help.partition("·")
            described["help"] = Text(zh=chinese.strip(), en=(english or chinese).strip())
        return described | ({"required": True} if field.required else {})


def _rules(make: Any) -> list[str]:
    rule = getattr(make, "rule", "")
    return [rule] if rule else []
