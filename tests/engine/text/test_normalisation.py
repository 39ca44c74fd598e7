from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.text.normalisation import normalised


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Yes,” he said.", '"Yes," he said.'),
        ("„Ja“, sagte er.", '"Ja", sagte er.'),
        ("« Oui », dit-il.", '" Oui ", dit-il.'),
        ("don’t", "don't"),
        ("war — and", "war - and"),
        ("war--and", "war-and"),
        ("1–2", "1-2"),
        ("−5", "-5"),
        ("co‑operate", "co-operate"),
        ("ﬁnal", "final"),
        ("10 000", "10 000"),
        ("so\u00adcial", "social"),
        ("zero\u200bwidth", "zerowidth"),
        ("\u200eleft", "left"),
        ("ＡＢＣ", "ABC"),
        ("…", "..."),
        ("مُعَلِّم", "معلم"),
        ("ســـلام", "سلام"),
        ("آخر أمس إلى مؤتمر", "اخر امس الي موتمر"),
        ("مدرسة", "مدرسه"),
        ("ﻻﻡ", "لام"),
        ("یک کشور", "يك كشور"),
        ("نمی‌رود", "نمیرود"),
        ("بَرَاءَة", "براءة"),
        ("שָׁלוֹם", "שלום"),
        ("בֵּית־סֵפֶר", "בית-ספר"),
        ("צה״ל", 'צה"ל'),
        ("ज़मीन", "जमीन"),
        ("हिन्दी", "हिंदी"),
        ("हाँ", "हां"),
        ("क्‍या", "क्या"),
        ("ന്‍", "ൻ"),
        ("Ωραία", "Ωραια"),
        ("ΐ", "ϊ"),
        ("за́мок", "замок"),
        ("ещё", "еще"),
        ("ışık İzmir", "işik Izmir"),
        ("Iași", "Iaşi"),
        ("٣٫٥٪ ۱۲ १२ ๑๒", "3.5% 12 12 12"),
        ("2½", "2 ½"),
        ("☎️", "☎"),
    ],
)
def test_normalised_alike(one: str, other: str) -> None:
    assert normalised(one).text == normalised(other).text


@pytest.mark.parametrize("text", ["naïve café", "Zoë’s Škoda", "각국 정부", "हिन्दी", "Việt Nam", "ﬁn ½ Ⅷ"])
def test_all_unicode_forms_are_normalised_alike(text: str) -> None:
    forms = {normalised(unicodedata.normalize(form, text)).text for form in ("NFC", "NFD", "NFKC", "NFKD")}
    assert len(forms) == 1


def test_offsets_lead_back_into_the_decomposed_text() -> None:
    text = unicodedata.normalize("NFD", "Zoë sah Émile")
    normal = normalised(text)
    start = normal.text.index("Émile")
    assert unicodedata.normalize("NFC", text[normal.original(start) :]) == "Émile"
    assert normal.original(len(normal.text)) == len(text)


def test_offsets_over_double_dashes() -> None:
    text = "war -- and peace"
    normal = normalised(text)
    assert normal.text == "war - and peace"
    assert text[normal.original(normal.text.index("and")) :] == "and peace"


@pytest.mark.parametrize(
    ("text", "word"),
    [("قَالَ الرَّئيسُ", "الرَّئيسُ"), ("הַיּוֹם בָּא", "בָּא"), ("او می‌رود ــ نه", "می‌رود"), ("एक हिन्दी शब्द", "हिन्दी")],
)
def test_a_word_keeps_what_is_left_out_of_it(text: str, word: str) -> None:
    normal = normalised(text)
    start = normal.text.index(normalised(word).text)
    end = start + len(normalised(word).text)
    assert text[normal.original(start) : normal.original(end)].strip() == word


@given(st.text(max_size=60))
def test_offsets_never_run_backwards(text: str) -> None:
    normal = normalised(text)
    offsets = [normal.original(index) for index in range(len(normal.text) + 1)]
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
