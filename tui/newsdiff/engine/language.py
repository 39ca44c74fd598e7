"""Which language two articles are in, and what that gives: function words, a stemmer, a segmenter.

Nothing here is needed for the engine to work: a language without a table has no function words by list
and no stems, and its words are compared as they stand.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from threading import local
from typing import Any, NamedTuple

from newsdiff.engine.words import Segmenter

# Articles, pronouns, prepositions, conjunctions, auxiliaries and particles: words that join statements and
# make none. Negations are left out, since they change what a sentence says.
FUNCTION_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "a an the this that these those it its it's itself he him his himself she her hers herself they them "
        "their theirs themselves we us our ours ourselves i me my mine myself you your yours yourself who whom "
        "whose which what where when why how if whether while as than so such of in on at by for from to into "
        "onto with within without about above across after against along among around before behind below "
        "beneath beside between beyond during inside near off out outside over per since through throughout "
        "toward towards under until up upon via and or but nor yet is am are was were be been being has have had "
        "having do does did doing will would shall should can could may might must there here then also both "
        "each some any all other others another own same too very just only more most much many even still "
        "however although though because i'm i've i'll i'd he's she's they're we're we've you're that's there's "
        "one ones let get got mr mrs ms s t",
        "de": "der die das den dem des ein eine einen einem einer eines und oder aber doch sondern denn ich du er sie es "
        "wir ihr mich dich sich uns euch ihn ihm ihnen mein dein sein seine seinen seinem seiner ihre ihren ihrem "
        "ihrer unser unsere zu zum zur in im ins an am ans auf aus bei beim mit nach von vom vor für durch gegen "
        "ohne um über unter zwischen während wegen seit bis als wie wenn dass daß ob weil da damit so auch noch "
        "schon nur sehr mehr ist sind war waren bin bist wird werden wurde wurden worden hat haben hatte hatten "
        "kann können konnte muss müssen soll sollen sollte will wollen würde würden sei dies diese dieser dieses "
        "diesen diesem welche welcher welches was wer wo dort hier man dann",
        "fr": "le la les l' un une des du de d' et ou mais donc or car je tu il elle on nous vous ils elles me te se "
        "lui leur leurs mon ton son sa ses ma mes ta tes notre nos votre vos ce cet cette ces qui que qu' quoi dont "
        "où à au aux en dans par pour sur sous avec sans chez entre vers depuis pendant avant après contre comme "
        "si est sont était étaient être été a ont avait avaient avoir eu sera seront serait fait plus très aussi "
        "même tout tous toute toutes y c' s' n' j' m' t' cela ça celui celle ceux",
        "es": "el la los las un una unos unas de del a al y e o u pero sino porque que quien cual cuyo donde cuando como "
        "si yo tú él ella ello nosotros ellos ellas me te se le les lo nos mi tu su sus mis tus este esta esto "
        "estos estas ese esa eso esos esas aquel en con por para sobre entre hasta desde hacia sin según durante "
        "tras ante es son era eran fue fueron ser sido está están estaba estar ha han había haber hay muy más "
        "también ya todo todos toda todas",
        "it": "il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla "
        "in nel nella nei nelle con su sul sulla per tra fra e ed o ma che chi cui non dove quando come se io tu "
        "lui lei noi voi loro mi ti si ci vi suo sua suoi sue questo questa questi queste quello quella è sono era "
        "erano essere stato stata ha hanno aveva avere anche più molto dell' nell' all' dall' l' un' c'",
        "pt": "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre entre até "
        "desde e ou mas que quem qual onde quando como se eu tu ele ela nós eles elas me te lhe seu sua seus suas "
        "este esta isto esse essa isso aquele é são era eram foi foram ser sido está estão há tem têm tinha ter "
        "muito mais também já ao aos à às",
        "nl": "de het een en of maar want ik jij je hij zij ze wij we jullie hen hun mijn zijn haar ons onze van in op "
        "te aan met voor bij door naar uit over onder tussen tegen tot om als dan dat die dit deze wat wie waar "
        "wanneer hoe is was waren ben bent wordt worden werd werden heeft hebben had hadden kan kunnen zal zullen "
        "zou ook nog al er meer zeer",
        "sv": "en ett den det de och eller men att som i på av för till med om från vid under över mellan mot utan efter "
        "före jag du han hon vi ni dem sig sin sitt sina hans hennes deras är var vara varit har hade ha blir blev "
        "kan kunde ska skulle vill inom också mer mycket denna detta dessa när där här så",
        "da": "en et den det de og eller men at som i på af for til med om fra ved under over mellem mod uden efter før "
        "jeg du han hun vi dem sig sin sit sine hans hendes deres er var være været har havde blev bliver kan kunne "
        "skal skulle vil også mere meget denne dette disse når hvor her så",
        "ru": "и в во не на с со к ко о об от до за из у по для при над под через между без про а но или что чтобы как "
        "если когда где он она оно они мы вы я его её ее их им ему ей нам вам себя свой своя свои этот эта это эти "
        "тот та то те который которая которые был была было были быть есть будет же ли бы также уже ещё еще",
        "uk": "і й та в у на з зі із до від за по для при над під через між без про а але або що щоб як якщо коли де він "
        "вона воно вони ми ви я його її їх їм йому їй нам вам себе свій своя цей ця це ці той те ті який яка які "
        "був була було були бути є буде же чи би також вже ще",
        "pl": "i w we na z ze do od za po dla przy nad pod przez między bez o a ale lub albo że żeby jak jeśli gdy gdzie "
        "on ona ono oni one my wy ja jego jej ich im mu nam wam się swój ten ta to te tego tej tych który która "
        "które był była było były być jest są będzie też już jeszcze",
    }.items()
}
# Words that turn a statement into its opposite.
NEGATIONS: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "not no never none nor neither without cannot can't couldn't didn't doesn't don't hadn't hasn't haven't "
        "isn't aren't wasn't weren't won't wouldn't shouldn't mustn't ain't deny denies denied denying",
        "de": "nicht kein keine keinen keinem keiner keines nie niemals ohne weder nichts",
        "fr": "ne n'a n'est pas jamais rien aucun aucune sans ni non",
        "es": "no nunca jamás sin ni ningún ninguna nada",
        "it": "non mai senza né nessun nessuna nulla niente",
        "pt": "não nunca jamais sem nem nenhum nenhuma nada",
        "nl": "niet geen nooit zonder noch niets",
        "sv": "inte aldrig utan ingen inget inga varken",
        "da": "ikke aldrig uden ingen intet hverken",
        "ru": "не нет ни никогда без никто ничего",
        "uk": "не ні ані ніколи без ніхто нічого",
        "pl": "nie nigdy bez ani żaden żadna nic",
    }.items()
}
_NAMES = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
    "nl": "dutch", "sv": "swedish", "da": "danish", "ru": "russian", "pl": "polish",
}  # fmt: skip
# Where the script alone tells the language well enough for a stemmer or a segmenter.
_SCRIPT_LANGUAGES = {
    "GREEK": ("el", "greek"), "ARABIC": ("ar", "arabic"), "ARMENIAN": ("hy", "armenian"),
    "DEVANAGARI": ("hi", "hindi"), "TAMIL": ("ta", "tamil"),
}  # fmt: skip


class Language(NamedTuple):
    """What is known of a language.

    Attributes:
        code: ISO 639-1, or "und" where it cannot be told.
        function_words: Words that make no statement by themselves; empty where there is no list.
        stemmer: The Snowball algorithm's name, or empty.
    """

    code: str
    function_words: frozenset[str]
    stemmer: str

    @property
    def negations(self) -> frozenset[str]:
        """Words that turn a statement into its opposite."""
        return NEGATIONS.get(self.code, frozenset())

    def stems(self, words: list[str]) -> list[str]:
        """The stems of words in one case; the words themselves where there is no stemmer."""
        if not self.stemmer:
            return words
        stems: list[str] = _stemmers.get(self.stemmer).stemWords(words)
        return stems


class _Stemmers(local):
    """The stemmers in use, which remember the words they know; each thread has its own, as they need."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        if name not in self._made:
            import Stemmer

            self._made[name] = Stemmer.Stemmer(name)
        return self._made[name]


_stemmers = _Stemmers()


def guess_language(words: Iterable[str]) -> Language:
    """The language of words in one case: whose function words are most of them, else by their script."""
    counts = Counter(words)
    total = sum(counts.values())
    best, best_hits = "und", 0
    for code, table in FUNCTION_WORDS.items():
        hits = sum(counts[word] for word in table)
        if hits > best_hits:
            best, best_hits = code, hits
        # A third and more are function words in running text, and no two of these languages share so many.
        if hits > 0.3 * total:
            break
    if best_hits > 0.1 * total:
        return Language(best, FUNCTION_WORDS[best], _NAMES.get(best, ""))
    for letter in {word[:1] for word, _ in counts.most_common(50) if word and not word[0].isascii()}:
        script = unicodedata.name(letter, "").split(" ")[0]
        if script in _SCRIPT_LANGUAGES:
            code, stemmer = _SCRIPT_LANGUAGES[script]
            return Language(code, frozenset(), stemmer)
    return Language("und", frozenset(), "")


_KANA = range(0x3040, 0x3100)
_THAI = range(0x0E00, 0x0E80)
_HAN = range(0x3400, 0xA000)


def segmenter_for(text: str) -> Segmenter | None:
    """What cuts a run of a script without spaces into words, for a text in such a script.

    BudouX (https://github.com/google/budoux) finds the phrases of Japanese, Chinese and Thai; other
    scripts are cut into characters.
    """
    letters = {ord(character) for character in text}
    if any(letter in _KANA for letter in letters):
        return _budoux("ja")
    if any(letter in _THAI for letter in letters):
        return _budoux("th")
    if any(letter in _HAN for letter in letters):
        return _budoux("zh")
    return None


@lru_cache(maxsize=3)
def _budoux(code: str) -> Segmenter:
    from budoux import parser

    load = {
        "ja": parser.load_default_japanese_parser,
        "th": parser.load_default_thai_parser,
        "zh": parser.load_default_simplified_chinese_parser,
    }[code]
    segment: Segmenter = load().parse
    return segment
