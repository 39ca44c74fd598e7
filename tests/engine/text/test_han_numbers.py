"""Numbers in Chinese characters have the value of those in digits."""

from __future__ import annotations

import pytest

from newsdiff.engine.text.han_numbers import han_number
from tests.engine.pairs import reported


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("三", 3),
        ("十", 10),
        ("十二", 12),
        ("二十三", 23),
        ("一百零五", 105),
        ("两千人", 2000),
        ("五万", 50_000),
        ("約五万", 50_000),
        ("一亿二千万", 120_000_000),
        ("二〇二四", 2024),
        ("五十人が", 50),
        ("一", None),
        ("万一", None),
        ("十分", None),
        ("安全", None),
        ("", None),
    ],
)
def test_values(word: str, value: float | None) -> None:
    assert han_number(word) == value


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("政府周一表示，约五万名士兵已经抵达边境。", "政府周一表示，约50,000名士兵已经抵达边境。"),
        ("政府周一表示，约5万名士兵已经抵达边境。", "政府周一表示，约50000名士兵已经抵达边境。"),
        ("政府周一表示，约一亿五千万人受到影响。", "政府周一表示，约1.5亿人受到影响。"),
        ("政府周一表示，约5千人受到影响。", "政府周一表示，约五千人受到影响。"),
        ("大臣は月曜日、1億2千万円を失ったと述べた。", "大臣は月曜日、1億2000万円を失ったと述べた。"),
        ("大臣は月曜日、五十人が死亡したと述べた。", "大臣は月曜日、50人が死亡したと述べた。"),
    ],
)
def test_the_same_number_is_no_disagreement(a: str, b: str) -> None:
    assert reported(a, b) == reported(b, a) == []


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("政府周一表示，五十名士兵已经抵达边境。", "政府周一表示，70名士兵已经抵达边境。", "number"),
        ("政府周一表示，约五万名士兵已经抵达边境。", "政府周一表示，约七万名士兵已经抵达边境。", "number"),
        ("火灾造成三人死亡。", "火灾造成四人死亡。", "number"),
        ("市长表示，大桥是安全的。", "市长表示，大桥不是安全的。", "negation"),
        ("部长星期五给银行打了电话。", "部长星期五没有给银行打电话。", "negation"),
    ],
)
def test_another_number_or_a_negation_is_one(a: str, b: str, kind: str) -> None:
    assert [found for found, _, _ in reported(a, b)] == [kind]
    assert [found for found, _, _ in reported(b, a)] == [kind]
