"""Words that say the opposite of one another: "denied" and "confirmed", "rose" and "fell"."""

from __future__ import annotations

from functools import lru_cache

# The two sides of a line are opposed, every word of one to every word of the other. English.
_OPPOSITES = """
deny denied denies denial refuse refused reject rejected dispute disputed | confirm confirmed confirms confirmation admit admitted acknowledge acknowledged accept accepted
rise rose rises risen increase increased grow grew gain gained climb climbed up | fall fell falls fallen decrease decreased decline declined drop dropped shrink shrank lose lost down
support supported supports back backed favor favored favour favoured endorse endorsed | oppose opposed opposes reject rejected condemn condemned criticize criticized
win won wins victory | lose lost loses defeat loss
agree agreed agrees | disagree disagreed refuse refused
allow allowed allows permit permitted | ban banned bans forbid forbade prohibit prohibited block blocked prevent prevented
start started starts begin began begun open opened launch launched | end ended ends stop stopped finish finished close closed
arrive arrived enter entered join joined come came | leave left depart departed quit go went
buy bought purchase purchased | sell sold
before earlier | after later
more most greater higher larger bigger increased | less least fewer lower smaller reduced
all every everyone always | none no nobody never
first | last
guilty convicted | innocent acquitted
true correct right accurate | false incorrect wrong untrue inaccurate
legal lawful | illegal unlawful
alive living survived survive | dead killed died
kill kills killed killing dead died | injure injures injured injuring wound wounded wounding hurt
man men male boy husband father son brother | woman women female girl wife mother daughter sister
ally allies friend friends friendly | enemy enemies foe unfriendly hostile
north northern | south southern
east eastern | west western
left | right
war | peace
attack attacked | defend defended
praise praised welcome welcomed applaud applauded | criticize criticized criticise criticised condemn condemned denounce denounced blast blasted
strong stronger strengthen strengthened | weak weaker weaken weakened
good better best positive | bad worse worst negative
likely certain | unlikely uncertain
able can could will would | unable cannot
possible | impossible
include included including with | exclude excluded excluding without
hire hired appoint appointed | fire fired dismiss dismissed sack sacked
success succeed succeeded successful | failure fail failed unsuccessful
safe safely | dangerous unsafe
rich wealthy | poor
old older | young new younger
early | late
public | private
majority | minority
maximum | minimum
import imports imported | export exports exported
advance advanced | retreat retreated
love loved | hate hated
remember remembered | forget forgot forgotten
pass passed approve approved adopt adopted | fail failed reject rejected veto vetoed defeat defeated
democrat democrats democratic | republican republicans
domestic | foreign
inside within | outside
above over | below under
for | against
summer | winter
morning | evening night
day | night
yes | no
present | absent
major | minor
cheap | expensive
hot | cold
full | empty
fast quick quickly rapid | slow slowly
raise raised boost boosted expand expanded | cut lower lowered reduce reduced slash slashed
escalate escalated | de-escalate ease eased
release released free freed | detain detained arrest arrested jail jailed imprison imprisoned
trust | distrust mistrust
optimistic hopeful | pessimistic
explicit explicitly | implicit implicitly
many several numerous | few
same | different
often frequently | rarely seldom
"""


def opposed(one: str, other: str) -> bool:
    """Whether two words, each in one case, say the opposite of one another."""
    return other in _table().get(one, frozenset())


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in _OPPOSITES.strip().splitlines():
        left, right = (side.split() for side in line.split("|"))
        for words, others in ((left, right), (right, left)):
            for word in words:
                table.setdefault(word, set()).update(others)
    return {word: frozenset(others) for word, others in table.items()}
