"""The engine in other languages: a shared sentence, a reworded one and one that only one article has."""

from __future__ import annotations

import unicodedata

import pytest

from newsdiff.engine.comparison import Comparison, Label
from newsdiff.engine.text.language import segmenter_for
from tests.engine.pairs import compared

# For each language: the shared sentence, the reworded one twice, and one alone for each article.
SAMPLES = {
    "German": (
        "Die Regierung in Bern hat den Bericht über ein geheimes Abkommen am Montag zurückgewiesen.",
        "Der Minister reiste nach dem Treffen mit den Bauern sofort nach Genf weiter.",
        "Sofort nach dem Treffen mit den Bauern ist der Minister weiter nach Genf gereist.",
        "Im Norden des Landes fielen in der Nacht mehr als dreißig Zentimeter Schnee.",
        "Der Preis für Weizen stieg an der Börse auf den höchsten Stand seit Jahren.",
    ),
    "French": (
        "Le gouvernement a rejeté lundi les informations sur un accord secret avec la compagnie.",
        "Après sa rencontre avec les agriculteurs, le ministre est reparti aussitôt pour Genève.",
        "Le ministre est aussitôt reparti pour Genève après avoir rencontré les agriculteurs.",
        "Plus de trente centimètres de neige sont tombés dans la nuit au nord du pays.",
        "Le prix du blé a atteint en bourse son plus haut niveau depuis des années.",
    ),
    "Spanish": (
        "El gobierno rechazó el lunes las informaciones sobre un acuerdo secreto con la empresa.",
        "Después de reunirse con los agricultores, el ministro viajó de inmediato a Ginebra.",
        "El ministro viajó a Ginebra de inmediato después de la reunión con los agricultores.",
        "Más de treinta centímetros de nieve cayeron durante la noche en el norte.",
        "El precio del trigo alcanzó en la bolsa su nivel más alto en muchos años.",
    ),
    "Russian": (
        "Правительство отвергло в понедельник сообщения о тайном соглашении с компанией.",
        "После встречи с фермерами министр сразу отправился в Женеву.",
        "Министр отправился в Женеву сразу после встречи с фермерами.",
        "Ночью на севере страны выпало более тридцати сантиметров снега.",
        "Цена на пшеницу достигла на бирже самого высокого уровня за многие годы.",
    ),
    "Arabic": (
        "رفضت الحكومة يوم الاثنين التقارير عن اتفاق سري مع الشركة.",
        "سافر الوزير إلى جنيف فورا بعد لقائه مع المزارعين.",
        "بعد لقائه مع المزارعين سافر الوزير فورا إلى جنيف.",
        "تساقطت الثلوج بكثافة خلال الليل في شمال البلاد.",
        "بلغ سعر القمح في البورصة أعلى مستوى منذ سنوات.",
    ),
    "Hindi": (
        "सरकार ने सोमवार को कंपनी के साथ गुप्त समझौते की खबरों को खारिज कर दिया।",
        "किसानों से मुलाकात के बाद मंत्री तुरंत जिनेवा रवाना हो गए।",
        "मंत्री किसानों से मुलाकात के तुरंत बाद जिनेवा रवाना हो गए।",
        "देश के उत्तर में रात भर भारी बर्फ गिरी।",
        "गेहूं की कीमत बाजार में कई वर्षों के सबसे ऊंचे स्तर पर पहुंची।",
    ),
    "Chinese": (
        "政府星期一否认了有关与该公司达成秘密协议的报道。",
        "部长会见农民之后立即前往日内瓦参加会议。",
        "会见农民之后,部长立即前往日内瓦出席会议。",
        "昨夜北方地区降下了三十多厘米的大雪。",
        "小麦价格在交易所升至多年来的最高点。",
    ),
    "Japanese": (
        "政府は月曜日、同社との秘密の合意に関する報道を否定した。",
        "大臣は農民との会談の後、直ちにジュネーブに向かった。",
        "農民との会談の後、大臣は直ちにジュネーブへ向かった。",
        "北部では夜の間に三十センチを超える雪が降った。",
        "小麦の価格は取引所で数年ぶりの高値を付けた。",
    ),
    "Thai": (
        "รัฐบาลปฏิเสธรายงานเรื่องข้อตกลงลับกับบริษัทเมื่อวันจันทร์",
        "รัฐมนตรีเดินทางไปเจนีวาทันทีหลังจากพบกับเกษตรกร",
        "หลังจากพบกับเกษตรกรรัฐมนตรีเดินทางไปเจนีวาทันที",
        "เมื่อคืนนี้หิมะตกหนักทางตอนเหนือของประเทศ",
        "ราคาข้าวสาลีในตลาดสูงที่สุดในรอบหลายปี",
    ),
}


def sample(language: str) -> tuple[list[str], list[str]]:
    shared, reworded, otherwise, alone, alone_too = SAMPLES[language]
    return [shared, reworded, alone], [alone_too, shared, otherwise]


def words_by_label(comparison: Comparison, paragraph: int) -> dict[Label, int]:
    found = dict.fromkeys(Label, 0)
    for span in comparison.a.paragraphs[paragraph].spans:
        found[span.label] += span.end - span.start
    return found


@pytest.mark.parametrize("language", SAMPLES)
def test_the_shared_sentence_is_shared(language: str) -> None:
    comparison = compared(*sample(language))
    assert comparison.a.paragraphs[0].label is Label.SHARED
    assert comparison.b.paragraphs[1].label is Label.SHARED
    assert any((link.a.paragraph, link.b.paragraph) == (0, 1) for link in comparison.links)


@pytest.mark.parametrize("language", SAMPLES)
def test_the_reworded_sentence_is_linked(language: str) -> None:
    comparison = compared(*sample(language))
    assert any((link.a.paragraph, link.b.paragraph) == (1, 2) for link in comparison.links)
    found = words_by_label(comparison, 1)
    assert found[Label.UNIQUE] < found[Label.SHARED] + found[Label.PARAPHRASED]


@pytest.mark.parametrize("language", SAMPLES)
def test_the_sentence_alone_is_unique(language: str) -> None:
    comparison = compared(*sample(language))
    assert comparison.a.paragraphs[2].label is Label.UNIQUE
    assert comparison.b.paragraphs[0].label is Label.UNIQUE
    assert not any(item for link in comparison.links for item in link.disagreements)


@pytest.mark.parametrize("language", ["Chinese", "Japanese", "Thai"])
def test_spans_never_end_inside_a_word(language: str) -> None:
    a, b = sample(language)
    segment = segmenter_for("".join(a + b))
    assert segment is not None
    comparison = compared(a, b)
    for side in (comparison.a, comparison.b):
        for paragraph in side.paragraphs:
            borders = {0}
            run = ""
            for index, character in enumerate(paragraph.text):
                if unicodedata.category(character)[0] in "LM":
                    run += character
                    continue
                position = index - len(run)
                for piece in segment(run) if run else []:
                    borders.add(position := position + len(piece))
                borders |= {index, index + 1}
                run = ""
            position = len(paragraph.text) - len(run)
            for piece in segment(run) if run else []:
                borders.add(position := position + len(piece))
            assert {span.end for span in paragraph.spans} <= borders


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_spans_never_end_inside_a_character(language: str, form: str) -> None:
    a, b = ([unicodedata.normalize(form, text) for text in side] for side in sample(language))  # type: ignore[arg-type]
    comparison = compared(a, b)
    for side in (comparison.a, comparison.b):
        for paragraph in side.paragraphs:
            for span in paragraph.spans[1:]:
                assert unicodedata.category(paragraph.text[span.start])[0] != "M"


def test_two_languages_share_no_statement() -> None:
    german, french = sample("German")[0], sample("French")[0]
    comparison = compared(german, french)
    assert comparison.links == ()
    assert comparison.a.counts.unique == comparison.a.counts.words


@pytest.mark.parametrize(
    ("capitals", "text"),
    [
        ("LE PRESIDENT A DEMISSIONNE A PARIS", "Le président a démissionné à Paris"),
        ("EL PRESIDENTE DIMITIO AYER EN MALAGA", "El presidente dimitió ayer en Málaga"),
    ],
)
def test_a_headline_in_capitals_may_have_no_accents(capitals: str, text: str) -> None:
    for rest in ((), SAMPLES["French"][:1]):
        comparison = compared([capitals, *rest], [text, *rest])
        assert all(side.counts.shared == side.counts.words for side in (comparison.a, comparison.b))
