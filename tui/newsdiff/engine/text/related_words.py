"""Words that news uses for one thing: "soldiers" and "troops", "Moscow" and "Russian".

A hint, never a proof: two related words raise a link's score a little and can be each other's counterpart
in a link, where they are paraphrased, never shared. English; other languages go without.
"""

from __future__ import annotations

from functools import lru_cache

from newsdiff.engine.text.spelling import spelling_key

# One group a line; a word may stand in several. Lines that begin with # are headings.
_NEWS = """
# speech and reporting
say tell state declare announce add remark note comment
tell reporters statement say
speak talk conversation call discuss discussion phone telephone dialogue converse chat spoke spoken
meet meeting talks summit host visit
ask request urge call demand appeal plead
urge advise warn caution counsel exhort press recommend
claim assert allege contend maintain insist argue
claim allegation accusation charge allege accuse
accuse charge blame fault
deny denial reject dispute refute dismiss untrue false fiction wrong contradict incorrect
confirm acknowledge admit concede verify
report story article publish say according
reveal disclose unveil show release
promise vow pledge commit commitment swear
explain clarify describe say
write letter email tweet post message
quote remark comment words statement
criticize criticise blast slam attack condemn denounce rebuke assail rail chide lambast criticism decry
praise laud hail applaud commend admire admiration
congratulate congratulations praise
apologize apology sorry regret
refuse decline reject turn
agree accept approve endorse back support
oppose opposition against object reject
support back endorse favor favour endorsement backing
propose proposal suggest suggestion plan offer
believe think consider view feel opinion
expect predict forecast anticipate likely
hope wish want desire seek
consider weigh mull ponder
decide decision determine choose choice
answer reply respond response
question query ask inquiry
interview told appearance
speech address lecture remarks talk
joke quip mock ridicule
lie false mislead untrue deceive
# politics and law
elect election vote ballot poll win
win victory triumph defeat beat
lose loss defeat
campaign race run bid candidacy candidate
candidate nominee contender hopeful
resign quit step leave depart resignation
appoint name nominate pick choose select tap
president leader chief head
prime minister premier leader
spokesman spokesperson spokeswoman secretary representative
aide adviser advisor staff staffer assistant
lawyer attorney counsel
lawmaker legislator congressman senator representative congress member
legislature congress parliament assembly
republican gop party conservative
democrat democratic liberal party
official authority authorities
government administration officials
law legislation bill act measure
rule ruling decision verdict order judgment
court judge justice tribunal
sue lawsuit suit case litigation
charge indict indictment accuse prosecute
arrest detain custody seize
guilty convict conviction plead
prison jail sentence imprison
investigate investigation probe inquiry examine
subpoena summons summon
police officer cop
prosecutor attorney
crime offense felony
fraud corruption scheme
ban prohibit bar outlaw block
allow permit let authorize authorise permission approve
policy plan program programme
budget spending fiscal
tax levy taxes
fund funding finance money pay financial
aid assistance help support funding
money cash dollars funds
cost price expense
cut reduce slash reduction decrease lower
increase raise rise grow boost hike surge
deal agreement accord pact settlement treaty
negotiate negotiation talks bargain broker
compromise deal concession
rights equality freedom liberty
gay same-sex homosexual lesbian
marriage marry wedding wed married
abortion pro-life
immigration immigrant migrant
gun firearm weapon
health medical healthcare
job employment work employ
worker employee staff
school education teacher university college
professor faculty teacher academic
student pupil
church catholic religious faith
bishop priest clergy
# conflict
war conflict fighting battle
attack strike assault raid hit
bomb bombing explosion blast
missile rocket
kill dead die death slay
injure wound hurt injured
soldier troop force army military serviceman
military army defense defence
invade invasion incursion
occupy seize capture
territory land region area
escalate escalation intensify
withdraw pull retreat leave
peace ceasefire truce
end stop halt finish conclude cease
begin start launch open commence
threat threaten danger menace
weapon arms missile
sanction penalty embargo
enemy foe adversary
ally partner friend
protest demonstrate demonstration rally
riot unrest violence
terrorist terrorism militant extremist
hostage captive
# business
company firm corporation business
buy purchase acquire acquisition
sell sale
profit earnings income
share stock
market trade
bank lender
investor shareholder
chief executive ceo boss head
quarter period
# people and time
man woman person people
child kid boy girl
family relatives
wife husband spouse
daughter child girl
son child boy
father dad parent
mother mom parent
sister sibling
brother sibling
friend pal
young youth teenager
old elderly senior
home house residence
city town municipality borough
country nation state
world global international
west western
north northern
south southern
east eastern
year annual
month monthly
week weekly
day daily
recent recently latest new
previous previously former earlier past ago
current currently now present
soon shortly quickly swift
last past previous
later after following subsequently
before earlier prior ahead advance
several many numerous multiple
big large huge massive major significant sizable
small little minor tiny
many much lot
first initial
main chief top primary key
important significant key crucial major
good great excellent
bad poor terrible
difficult hard tough
clear obvious evident apparent
true truth real reality fact factual
correct right accurate
completely totally entirely absolutely utterly
simply just merely only
reportedly allegedly purported apparently supposedly
reputable respected credible
unusual rare
unidentified anonymous unnamed
# acts
give provide offer supply send deliver
get receive obtain gain
take seize
make create produce
use employ
show demonstrate indicate display
happen occur take place
hold stage conduct
keep retain maintain hold
change alter shift transform
move shift
help assist aid
try attempt seek effort
continue keep ongoing remain
prevent stop avoid block
protect defend guard
include contain involve
need require must
find discover
know aware familiar
understand realize grasp
remember remind recall
fear worry concern uneasiness anxious
anger angry outrage fury ire
surprise shock stun
problem issue trouble matter
reason cause
result outcome consequence
part portion share
group organization organisation association committee
member representative
event incident
place location site
way manner method
information data details
evidence proof
source sources insider
newspaper paper outlet media press news
video footage tape film
photo picture image photograph
internet online web website
book author
money funds donation contribute contribution donate
lead head chair
leave depart exit
return back
join participate
build construct
destroy damage ruin
save rescue
fall drop decline
face confront
fight battle struggle
close shut closure
open
lane road traffic bridge
car vehicle
plane aircraft jet
ship boat vessel
storm hurricane
fire blaze
hire retain employ recruit
fire sack dismiss
schedule plan set
delay postpone
cancel drop scrap abandon
host moderate
oust defeat remove unseat
slate stunning surprise upset
"""

# A country, its people and the seat of its government, which news writes for one another.
_PLACES = """
russia russian russians moscow kremlin
ukraine ukrainian ukrainians kyiv
us. american americans america washington states
britain british uk. london england english britons
france french paris
germany german germans berlin
china chinese beijing
japan japanese tokyo
israel israeli israelis jerusalem
palestine palestinian palestinians gaza
iran iranian iranians tehran
iraq iraqi iraqis baghdad
syria syrian syrians damascus
turkey turkish turks ankara
egypt egyptian egyptians cairo
saudi arabia riyadh
india indian indians delhi
pakistan pakistani pakistanis islamabad
afghanistan afghan afghans kabul
korea korean koreans seoul pyongyang
italy italian italians rome
spain spanish madrid
poland polish warsaw
europe european europeans eu.
canada canadian canadians ottawa
mexico mexican mexicans
brazil brazilian brazilians
australia australian australians canberra
africa african africans
asia asian asians
greece greek greeks athens
venezuela venezuelan caracas
cuba cuban cubans havana
texas texan texans
vietnam vietnamese
libya libyan tripoli
yemen yemeni
georgia georgian
sweden swedish stockholm
norway norwegian oslo
finland finnish helsinki
hungary hungarian budapest
belarus belarusian minsk
ireland irish dublin
scotland scottish
"""


def related(stem: str) -> frozenset[str]:
    """The stems of the words related to a word, given by its English stem; empty for most."""
    return related_words().get(stem, frozenset())


@lru_cache(maxsize=1)
def related_words() -> dict[str, frozenset[str]]:
    """The stems of the related words of every English stem that has some."""
    import Stemmer

    stemmer = Stemmer.Stemmer("english")
    lines = [line.split() for line in (_NEWS + _PLACES).splitlines() if line and not line.startswith("#")]
    words = list({word for line in lines for word in line})
    stem_of = dict(zip(words, stemmer.stemWords([spelling_key(word) for word in words]), strict=True))
    table: dict[str, set[str]] = {}
    for line in lines:
        stems = {stem_of[word] for word in line}
        for stem in stems:
            table.setdefault(stem, set()).update(stems)
    return {stem: frozenset(group - {stem}) for stem, group in table.items()}
