"""Changes planted in a copy of a text: what to change, into what, and what it should be reported as.

Each rule yields the changes it could make in a text, written as an editor would think of them and not as the program
finds them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class PlantedChange:
    """One change: ``text[start:end]`` becomes ``new``.

    ``kinds`` are the kinds of disagreement that it may be reported as.
    """

    start: int
    end: int
    new: str
    kinds: tuple[str, ...]

    def applied(self, text: str) -> str:
        return text[: self.start] + self.new + text[self.end :]


Rule = Callable[[str, Random], Iterator[PlantedChange]]

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April June July August September October November December".split()
_SHORT_MONTHS = "Jan Feb Aug Sept Oct Nov Dec".split()
_SURNAMES = "Putin Trump Peskov Zelensky Zelenskyy Biden Harris Sullivan Musk Cheung Bauer Hagerty".split()
_OTHER_SURNAMES = "Macron Johnson Petrov Miller Novak Bennett Larsen Okafor".split()
_FIRST_NAMES = "Vladimir Donald Dmitry Volodymyr Joe Kamala Elon Steven Jake Rob Nicholas".split()
_OTHER_FIRST_NAMES = "Igor Robert Martin Helen Pavel Susan Oliver Grace".split()
_PLACES = (
    "Ukraine Russia Europe Moscow Kyiv Washington Kursk Crimea Pennsylvania Florida America Britain".split()
)
_OTHER_PLACES = "Poland Georgia Finland Warsaw Oslo Toronto Texas Nevada Brazil Lisbon".split()
_NUMBER_WORDS = "two three four five six seven eight nine ten twelve".split()
_OPPOSITES = dict(
    pair.split("/")
    for pair in """
    denied/confirmed confirmed/denied increase/decrease increasing/decreasing support/oppose supported/opposed
    victory/defeat defeat/victory wins/loses won/lost war/peace peace/war end/start began/ended before/after
    after/before more/less most/least first/last allow/ban criticised/praised criticized/praised killing/injuring
    joined/left raise/lower attack/defend attacked/defended true/false untrue/true false/true agreement/disagreement
    public/private private/public publicly/privately western/eastern eastern/western southern/northern ally/enemy
    allies/enemies stronger/weaker majority/minority accept/reject reject/accept friendly/hostile rose/fell
    western/eastern domestic/foreign foreign/domestic following/preceding widely/narrowly clear/unclear
    unfriendly/friendly inside/outside later/earlier smaller/larger biggest/smallest heaviest/lightest
    """.split()
)
_LOOK_ALIKES = dict(
    pair.split("/")
    for pair in """
    rallied/railed election/ejection forces/farces conversation/conservation reports/resorts resolution/revolution
    settlement/settlements military/militarily process/progress prominent/permanent presence/pretence
    escalate/escalade repeatedly/reputedly reported/deported invaded/invited incursion/inclusion
    intensify/identify contacts/contracts officials/officers statement/settlement concessions/confessions
    access/excess mission/fission reputable/refutable battle/bottle border/broader claimed/claimer
    previously/precociously spoke/smoke advised/advisee commitment/comment region/religion
    dismissing/discussing history/mystery admiration/admission attempt/contempt
    """.split()
)
_OTHER_WORDS = (
    "garden lemon bicycle harvest marble orchestra kitchen ribbon velvet island planted humming painted borrowed "
    "library carpet furnace ladder painter silver".split()
)
_COMMON = frozenset(
    "about above according across after against along already also although among another around because been "
    "before behind being below between both cannot could despite didn does doesn during each either even ever "
    "every from further have having here hers himself however instead into itself just like made make many "
    "might more most much must neither never none only other others over quite rather same several shall should "
    "since some still such than that their them themselves then there these they this those though three through "
    "together toward towards under until upon very were what when where whether which while whilst will with "
    "within without would your yours whose four five down well last next later gotta going".split()
)


def _words(text: str, words: list[str] | tuple[str, ...]) -> Iterator[re.Match[str]]:
    return re.finditer(rf"\b(?:{'|'.join(words)})\b(?![’'](?!s\b)|-)", text)


def _swaps(words: list[str], others: list[str], *kinds: str) -> Rule:
    def rule(text: str, chance: Random) -> Iterator[PlantedChange]:
        for match in _words(text, words):
            yield PlantedChange(
                *match.span(), chance.choice([w for w in others if w != match.group()]), kinds
            )

    return rule


def figures(text: str, chance: Random) -> Iterator[PlantedChange]:
    """A figure that is no year and no day of a month."""
    months = "|".join((*_MONTHS, *_SHORT_MONTHS))
    for match in re.finditer(r"(?<![\w.,:/-])\d[\d,.]*\d\b|(?<![\w.,:/-])\d\b(?![-:/])", text):
        beside = text[max(0, match.start() - 10) : match.end() + 10]
        if re.fullmatch(r"(?:19|20)\d\d", match.group()) or re.search(rf"\b(?:{months})\b", beside):
            continue
        new = match.group()
        while new == match.group() or new[0] == "0":
            new = re.sub(r"\d", lambda _: str(chance.randint(0, 9)), match.group())
        yield PlantedChange(*match.span(), new, ("number",))


def years(text: str, chance: Random) -> Iterator[PlantedChange]:
    for match in re.finditer(r"\b(?:19|20)\d\d\b", text):
        yield PlantedChange(*match.span(), str(int(match.group()) - chance.randint(1, 9)), ("date",))


def days_of_month(text: str, chance: Random) -> Iterator[PlantedChange]:
    months = "|".join((*_MONTHS, *_SHORT_MONTHS))
    for match in re.finditer(rf"\b(\d\d?) (?:{months})\b|\b(?:{months})\.? (\d\d?)\b", text):
        group = 1 if match[1] else 2
        new = chance.choice([day for day in range(1, 29) if day != int(match[group])])
        yield PlantedChange(*match.span(group), str(new), ("date",))


def opposites(text: str, chance: Random) -> Iterator[PlantedChange]:
    for match in _words(text, list(_OPPOSITES)):
        yield PlantedChange(*match.span(), _OPPOSITES[match.group()], ("word", "quote"))


def look_alikes(text: str, chance: Random) -> Iterator[PlantedChange]:
    for match in _words(text, list(_LOOK_ALIKES)):
        yield PlantedChange(*match.span(), _LOOK_ALIKES[match.group()], ("word", "quote"))


def any_word(text: str, chance: Random) -> Iterator[PlantedChange]:
    for match in re.finditer(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])", text):
        if match.group() not in _COMMON:
            yield PlantedChange(*match.span(), chance.choice(_OTHER_WORDS), ("word", "quote"))


def negation_dropped(text: str, chance: Random) -> Iterator[PlantedChange]:
    for match in re.finditer(r"\b(?:not|never) (?=[a-z])", text):
        yield PlantedChange(*match.span(), "", ("negation", "quote"))


def negation_inserted(text: str, chance: Random) -> Iterator[PlantedChange]:
    for match in re.finditer(r"\b(?:was|were|is|are|has|had|will|would|could|should) (?=[a-z])(?!not)", text):
        yield PlantedChange(match.end(), match.end(), "not ", ("negation", "quote"))


RULES: dict[str, Rule] = {
    "figure": figures,
    "number word": _swaps(_NUMBER_WORDS, _NUMBER_WORDS, "number"),
    "weekday": _swaps(_WEEKDAYS, _WEEKDAYS, "date"),
    "month": _swaps(_MONTHS, _MONTHS, "date"),
    "month, short": _swaps(_SHORT_MONTHS, _SHORT_MONTHS, "date"),
    "day of a month": days_of_month,
    "year": years,
    "surname": _swaps(_SURNAMES, _OTHER_SURNAMES, "name"),
    "first name": _swaps(_FIRST_NAMES, _OTHER_FIRST_NAMES, "name"),
    "place": _swaps(_PLACES, _OTHER_PLACES, "name"),
    "opposite": opposites,
    "look-alike": look_alikes,
    "any word": any_word,
    "negation dropped": negation_dropped,
    "negation inserted": negation_inserted,
}

# Two ways to write the same, and a sentence to plant them in.
VARIANTS = """
Zelensky|Zelenskyy|The deal was signed by {} in front of a small crowd in the capital.
Zelensky|Zelenskiy|The deal was signed by President {} in front of a small crowd.
criticised|criticized|The minister {} the plan of the opposition on Tuesday evening.
sizeable|sizable|The garrison keeps a {} presence along the northern coast.
US|U.S.|The {} ambassador arrived in the city late on Friday night.
UN|U.N.|The {} envoy called for a pause in the fighting this week.
UK|U.K.|The {} government has not answered the letter so far.
NATO|Nato|A spokesman for {} said the exercise had been planned for months.
labelled|labeled|He {} the accusations a cheap trick before the vote.
travelled|traveled|The delegation {} to the border by train at night.
cancelled|canceled|The airline {} all its flights to the island.
Kiev|Kyiv|The mayor of {} opened the bridge on Saturday morning.
Odessa|Odesa|Ships were waiting outside the port of {} for a week.
per cent|percent|Prices rose by 12 {} over the year, the bank said.
%| percent|Prices rose by 12{} over the year, the bank said.
ten|10|The storm killed {} people and cut off several villages.
%| per cent|Prices rose by 12{} over the year, the bank said.
10:30|10.30|The session begins at {} in the town hall on Tuesday.
-5|minus 5|The temperature fell to {} degrees in the valley on Monday.
twenty-four|24|The storm killed {} people and cut off several villages.
24 hours|a day|The council gave the owners {} to clear the building.
10,000|10 000|About {} people marched through the old town on Sunday.
10,000|10000|About {} people marched through the old town on Sunday.
5 million|5m|The fund spent $ {} on new schools in the valley.
$5 million|$5m|The fund spent {} on new schools in the valley.
2 billion|2bn|The project will cost {} euros by the end of the decade.
1,000|one thousand|The charity handed out {} blankets after the flood.
two thirds|two-thirds|About {} of the members voted for the motion.
organisation|organization|The {} published its yearly report on prisons.
colour|color|The {} of the flag had been changed by the new rulers.
centre|center|The {} of the town was closed to cars for the parade.
defence|defense|The {} secretary flew home to brief the cabinet.
programme|program|The {} was meant to run until the end of the decade.
grey|gray|The suspect drove away in a {} van with broken lights.
analyse|analyze|Engineers will {} the data recorder in a laboratory.
judgement|judgment|The court will publish its {} early next month.
adviser|advisor|His {} told reporters that no decision had been made.
towards|toward|The column moved {} the river during the night.
whilst|while|The roof came down {} the workers were at lunch.
learnt|learned|The family {} of his death from a neighbour.
sceptical|skeptical|Investors remained {} of the plan to merge the banks.
ageing|aging|The {} reactor will be shut down within three years.
licence|license|The station lost its {} to broadcast in the spring.
cease-fire|ceasefire|Both armies kept to the {} over the holiday.
co-operate|cooperate|The firm promised to {} with the inquiry.
e-mail|email|The leaked {} was written by a clerk in the treasury.
policy makers|policymakers|The report was meant for {} in the capitals.
health care|healthcare|Spending on {} doubled within a generation.
Mr.|Mr|The judge asked {} Jones to come back in the afternoon.
Dr.|Dr|The clinic was led by {} Meyer until last summer.
Jan.|January|The verdict was handed down on {} 12 in the capital.
Sept.|September|The school opened its doors again on {} 3 this year.
3rd|third|The team finished the season in {} place at home.
5 p.m.|5 pm|The polls close at {} in most of the districts.
5 p.m.|5pm|The polls close at {} in most of the districts.
cannot|can't|The village {} be reached by road before the spring.
did not|didn't|The company {} answer questions about the accident.
it's|it is|The mayor believes {} time for a new bridge.
and|&|The firm of Smith {} Sons was founded in the harbour town.
vs.|versus|The case of Miller {} the State was closed in June.
Mohammed|Mohamed|The prize went to {} Farah after a long debate.
cafe|café|The {} on the corner had been open since the war.
naive|naïve|It would be {} to expect a quick answer, the envoy said.
Erdogan|Erdoğan|President {} opened the new airport on Monday.
Sao Paulo|São Paulo|The factory in {} employs about nine hundred people.
"enough"|“enough”|The envoy said that the parties had had {} of the war.
don't|don’t|The farmers {} believe in the promises of the ministry.
long-range|long–range|The army fired {} missiles at the depot.
war - and|war — and|They had lived through the {} through the famine.
one-time|onetime|The {} champion now runs a small gym in the harbour.
1 mile|1.6 km|The fire started about {} from the nearest houses.
aligned|50 percent|Nearly {} of the voters stayed at home that day.
the United States|the U.S.|The treaty with {} runs out at the end of the year.
the European Union|the EU|The treaty with {} runs out at the end of the year.
"""


def variants() -> list[tuple[str, str]]:
    """Two sentences each that differ in spelling alone."""
    pairs = []
    for line in VARIANTS.strip().splitlines():
        one, other, carrier = line.split("|")
        pairs.append((carrier.format(one), carrier.format(other)))
    return pairs
