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
