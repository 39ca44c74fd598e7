"""Units of measure: "km", "miles per hour", "square feet", "degrees Celsius"; English ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.engine.text.tokens import Word


class Unit(NamedTuple):
    """A unit in a common measure, so that converted quantities agree.

    Attributes:
        measure: "time", "length", "weight", "volume", "area", "speed" or "temperature".
        scale: What one of it is in seconds, metres, kilograms, litres, square metres, metres a second or degrees
            Celsius.
        words: How many words it has.
        zero: What its zero is in that measure.
    """

    measure: str
    scale: float
    words: int = 1
    zero: float = 0.0


UNITS: dict[str, Unit] = {
    name: Unit(measure, scale)
    for measure, units in (
        ("time", (
            ("second seconds", 1), ("minute minutes", 60), ("hour hours", 3600), ("day days", 86400),
            ("week weeks", 604800), ("fortnight fortnights", 1209600), ("month months", 2629800),
            ("year years", 31557600), ("decade decades", 315576000), ("century centuries", 3155760000),
        )),
        ("length", (
            ("mile miles", 1609.344), ("kilometer kilometers kilometre kilometres km", 1000),
            ("meter meters metre metres", 1), ("centimeter centimeters centimetre centimetres cm", 0.01),
            ("millimeter millimeters millimetre millimetres mm", 0.001), ("yard yards", 0.9144),
            ("foot feet ft", 0.3048), ("inch inches", 0.0254),
        )),
        ("weight", (
            ("kilogram kilograms kg kilos", 1), ("gram grams gramme grammes", 0.001),
            ("pound pounds lb lbs", 0.45359237), ("tonne tonnes", 1000), ("ton tons", 1000),
            ("ounce ounces oz", 0.0283495),
        )),
        ("volume", (("liter liters litre litres", 1), ("gallon gallons", 3.785411784))),
        ("area", (("hectare hectares", 10000), ("acre acres", 4046.8564224))),
        ("speed", (("mph", 0.44704), ("kph kmh", 1 / 3.6))),
    )
    for names, scale in units
    for name in names.split()
}  # fmt: skip
_DEGREES = {
    "celsius": Unit("temperature", 1.0, 2),
    "centigrade": Unit("temperature", 1.0, 2),
    "fahrenheit": Unit("temperature", 1 / 1.8, 2, -32 / 1.8),
}
_HOUR = 3600
_DEGREE, _SQUARE = frozenset(["degree", "degrees"]), frozenset(["square", "sq"])
UNIT_WORDS = frozenset(UNITS) | _DEGREE | _SQUARE
"""The words that a unit can begin with."""


def unit_at(words: Sequence[Word], index: int) -> Unit | None:
    """The unit that begins with a word; None if there is none."""
    if index >= len(words):
        return None
    name = words[index].norm
    following = [word.norm for word in words[index + 1 : index + 3]]
    if name in _DEGREE:
        return _DEGREES.get(following[0]) if following else None
    if name in _SQUARE:
        side = UNITS.get(following[0]) if following else None
        return Unit("area", side.scale**2, 2) if side is not None and side.measure == "length" else None
    unit = UNITS.get(name)
    if unit is None or unit.measure != "length":
        return unit
    if following in (["per", "hour"], ["an", "hour"]):
        return Unit("speed", unit.scale / _HOUR, 3)
    if name == "km" and following[:1] == ["h"] and words[index + 1].start - words[index].end <= 1:
        return Unit("speed", unit.scale / _HOUR, 2)
    return unit
