from __future__ import annotations

import pytest

from newsdiff.engine.text.language import guess_language, language_of_passage, segmenter_for
from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.tokens import words_of

TEXTS = {
    "en": "The mayor said on Monday that the bridge would stay closed until the end of the month. She did not say "
    "what the repair would cost, but two members of the council called it a scandal.",
    "de": "Die Bürgermeisterin sagte am Montag, die Brücke werde bis zum Ende des Monats geschlossen bleiben. Was die "
    "Arbeiten kosten, sagte sie nicht, aber zwei Mitglieder des Rates sprachen von einem Skandal.",
    "fr": "La maire a déclaré lundi que le pont resterait fermé jusqu'à la fin du mois. Elle n'a pas dit ce que les "
    "travaux coûteraient, mais deux membres du conseil ont parlé d'un scandale.",
    "es": "La alcaldesa dijo el lunes que el puente seguirá cerrado hasta el final del mes. No dijo cuánto costará la "
    "obra, pero dos miembros del consejo hablaron de un escándalo.",
    "it": "La sindaca ha detto lunedì che il ponte resterà chiuso fino alla fine del mese. Non ha detto quanto "
    "costeranno i lavori, ma due membri del consiglio hanno parlato di uno scandalo.",
    "pt": "A prefeita disse na segunda-feira que a ponte ficará fechada até o fim do mês. Ela não disse quanto vai "
    "custar a obra, mas dois membros do conselho falaram de um escândalo.",
    "nl": "De burgemeester zei maandag dat de brug tot het einde van de maand dicht blijft. Ze zei niet wat het werk "
    "gaat kosten, maar twee leden van de raad spraken van een schandaal.",
    "sv": "Borgmästaren sade på måndagen att bron ska vara stängd till slutet av månaden. Hon sade inte vad arbetet "
    "kommer att kosta, men två ledamöter av rådet talade om en skandal.",
    "da": "Borgmesteren sagde mandag, at broen vil være lukket til slutningen af måneden. Hun sagde ikke, hvad "
    "arbejdet kommer til at koste, men to medlemmer af rådet talte om en skandale.",
    "ru": "Мэр города сказала в понедельник, что мост будет закрыт до конца месяца. Она не сказала, сколько будет "
    "стоить ремонт, но два члена совета говорили о скандале.",
    "uk": "Мерка міста сказала в понеділок, що міст буде закритий до кінця місяця. Вона не сказала, скільки буде "
    "коштувати ремонт, але два члени ради говорили про скандал.",
    "pl": "Burmistrz powiedziała w poniedziałek, że most będzie zamknięty do końca miesiąca. Nie powiedziała, ile "
    "będzie kosztować remont, ale dwaj członkowie rady mówili o skandalu.",
    "ar": "قالت رئيسة البلدية يوم الاثنين إن الجسر سيبقى مغلقا حتى نهاية الشهر. ولم تذكر كلفة الأعمال، لكن عضوين في "
    "المجلس تحدثا عن فضيحة.",
    "hi": "महापौर ने सोमवार को कहा कि पुल महीने के अंत तक बंद रहेगा। उन्होंने यह नहीं बताया कि मरम्मत पर कितना खर्च होगा।",
    "el": "Η δήμαρχος είπε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή μέχρι το τέλος του μήνα.",
}  # fmt: skip


@pytest.mark.parametrize("code", TEXTS)
def test_guess(code: str) -> None:
    words = [word.norm for word in words_of(normalised(TEXTS[code]))]
    language = guess_language(words)
    assert language.code == code
    assert len(language.stems(words)) == len(words)


@pytest.mark.parametrize("text", ["", "· ***", "Ek het nie geweet nie", "大統領は言った", "x y z"])
def test_what_cannot_be_told_still_works(text: str) -> None:
    words = [word.norm for word in words_of(normalised(text))]
    language = guess_language(words)
    assert language.stems(words) == words or language.stemmer
    assert isinstance(language.negations, frozenset)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("彼は報道を否定した", ["彼は", "報道を", "否定した"]),
        ("A plain text", None),
        ("한국 정부", None),
    ],
)
def test_segmenter(text: str, expected: list[str] | None) -> None:
    segment = segmenter_for(text)
    assert (segment(text) if segment else None) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bei dem Brand starben siebzehn Menschen.", "de"),
        ("政府周一表示，约五万名士兵已经抵达边境。", "zh"),
        ("Fire in Leeds", "en"),
        ("Merkel Putin Macron", "en"),
        ("12 40 7", "en"),
    ],
)
def test_a_passage_in_another_language(text: str, code: str) -> None:
    usual = guess_language([word.norm for word in words_of(normalised(TEXTS["en"]))])
    assert language_of_passage([word.norm for word in words_of(normalised(text))], usual).code == code
