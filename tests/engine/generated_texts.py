"""Texts for tests: what news is made of, and what no news ever was."""

from __future__ import annotations

from hypothesis import strategies as st

SENTENCES = (
    "The U.S. president spoke to Mr. Smith on Jan. 5.",
    'He said: "We have 10,000 troops - and no plans."',
    "“It is pure fiction,” the spokesman said. “There was no call.”",
    "The minister's long-range plan — costly, he admitted — was rejected.",
    "No.",
    "Why not?",
    "It rained.",
    "He did not reply. He did not reply.",
    "Yes, he said. Yes.",
    "Prices rose 3.5% to £1,200 in Q3…",
    "At 10:30 on the 3rd, Smith & Sons fell from (-5) per cent to −$20, twenty-one pence.",
    "Ph.D. students at St. John's (est. 1511) won 2–1!",
    "Der Minister sagte: „Wir schaffen das.“ Dann ging er.",
    "« C'est faux », a déclaré l'élu. Ça suffit !",
    "El presidente negó la acusación. ¿Por qué?",
    "Президент отверг обвинения. Почему?",
    "قال الرئيس إن الخبر كاذب. لماذا؟",
    "राष्ट्रपति ने कहा कि यह झूठ है। क्यों?",
    "أكّد الوزيرُ أنّ المحادثات بدأت في ٣ مايو.",
    "رئیس‌جمهور گفت که می‌رود.",
    "הממשלה החליטה אתמול לסגור את צה״ל.",
    "Ο πρωθυπουργός μίλησε χθες για τους μισθούς.",
    "Le cœur de l'œuvre a été vendu 10 000 € !",
    "İstanbul’da kış soğuk geçti, dedi IŞIK.",
    "हिन्दी और अंग्रेज़ी में समाचार।",
    "Ещё раз: всё решено, сказал Королёв.",
    "MAN IN US TOLD US: NO, IT IS 5PM.",
    "总统否认了这一报道。他说:“这纯属虚构。”",
    "大統領は報道を否定した。「全くの作り話だ」と述べた。",
    "ประธานาธิบดีปฏิเสธข่าวนี้ เขากล่าวว่าไม่เป็นความจริง",
    "대통령은 보도를 부인했다. 왜일까?",
    "👩‍👩‍👧‍👦 🇺🇦 are here 🎉!",
)
SYMBOLS = ("·", "***", "—", "* * *", "…", "•", "-", "--", "“”", "?", "§ 5", "½", "’", "''", "№ 7", "ﬁn.")
WORDS = (
    "War",
    "peace.",
    "The",
    "U.S.",
    "a",
    "10",
    "“Yes”",
    "é",
    "naïve",
    "co-operate",
    "x",
    "Jan.",
    "-5",
    "3rd",
    "&",
    "minus",
)

paragraph = st.one_of(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join),
    st.lists(st.sampled_from((*WORDS, *SYMBOLS)), min_size=1, max_size=8).map(" ".join),
    st.sampled_from((*WORDS, *SYMBOLS)),
)
"""A paragraph of sentences that repeat, of loose words, or of marks alone."""

wild_paragraph = st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool)
"""A paragraph of any characters at all."""

article = st.lists(paragraph, min_size=1, max_size=8).map(tuple)
wild_article = st.lists(st.one_of(wild_paragraph, paragraph), min_size=0, max_size=5).map(tuple)

TANGLES = tuple(
    """1️⃣ 5️⃣ … ... R&D.X R&D U.S.A. A.B !¹ …$ 5% 5 % ٪ ¹ ½ $ € £ ‰ ! ? . , : - — “ ” ' " « ( ) 3.5 3,500 10-15 5km 2nd
    3rd Jan. 5 Monday 2024-01-02 §5 №7 ﬁve 5½ $5 €5m m² CO₂ e.g. Mr. Dr. No not said denied the a of war Paris 👍
    👩‍👩‍👧 🇺🇦 é é ß İ ı ① ⅷ ㎏ ㏑ ﷺ ｱ １２ ％ 。 「 日本 一二 第3回 ไทย 한국 ٣ हिन्दी a/b
    http://x.y/z @me x@y.z 1:30 5pm 5-4 −5
    +5 5×5 1/2 5°C two hundred dozen""".split()
)
BETWEEN = (" ", " ", " ", "", "\u00a0", "\u202f", "…", " — ")


@st.composite
def tangled_paragraphs(draw: st.DrawFn) -> str:
    """A paragraph of what is hard to cut into words, with and without spaces between."""
    start = draw(st.sampled_from(("", "", *SENTENCES[:5])))
    parts = draw(
        st.lists(st.tuples(st.sampled_from(TANGLES), st.sampled_from(BETWEEN)), min_size=1, max_size=8)
    )
    return f"{start} {''.join(map(''.join, parts))}".strip()


tangled_article = st.lists(tangled_paragraphs(), min_size=1, max_size=4).map(tuple)


@st.composite
def altered_articles(draw: st.DrawFn) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """An article, and the same with some characters of it replaced."""
    paragraphs = draw(tangled_article)
    changed = list(paragraphs)
    for _ in range(draw(st.integers(1, 3))):
        number = draw(st.integers(0, len(changed) - 1))
        text = changed[number]
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 5)))
        changed[number] = (text[:start] + draw(st.sampled_from(TANGLES)) + text[end:]).strip()
    return paragraphs, tuple(changed)
