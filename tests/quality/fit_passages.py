"""Fit the model of passages on the labelled events and write its weights.

    python -m tests.quality.fit_passages [EVENT FOLDER ...] [--write]

EVENT is the name of a file in ``event_statements`` without its ending, FOLDER has that event's articles; the seeds are
always there. Prints the score of each event with that event left out of the fitting. ``--write`` then fits on all of
them and rewrites ``engine/event/weights.py``. Needs numpy and scikit-learn.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import combinations_with_replacement
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from newsdiff.engine.event import weights
from newsdiff.engine.event.likeness import PASSAGE_FEATURES, PassageModel, likeness_features, passage_facts
from newsdiff.engine.event.statements import statements
from tests.quality.event_gold import STATEMENTS, EventScore, GoldEvent, load_event, score, statements_of
from tests.quality.weight_files import number_table

Matrix = Any  # numpy's arrays; the tests do not depend on its types
_C = 0.1
_HEAD = '''"""The weights of the model of passages; ``likeness`` explains the features.

Written by ``python -m tests.quality.fit_passages EVENT FOLDER ... --write``, not by hand.
"""
'''


def rows(event: GoldEvent) -> tuple[Matrix, Matrix, Matrix]:
    """The features of each pair of passages, whether they carry the same statement, and how much the pair counts.

    Doubtful pairs are left out. If passages carry more than what they have in common, they count in part.
    """
    facts = [passage_facts(cut) for cut in event.cuts]
    carried = [
        [statements_of(event, article, number, number + 1) for number in range(len(each))]
        for article, each in enumerate(facts)
    ]
    features, labels, counts = [], [], []
    for a, b in combinations_with_replacement(range(len(facts)), 2):
        for (i, j), row in likeness_features(facts[a], facts[b]).items():
            (sure, doubtful), (sure_too, doubtful_too) = carried[a][i], carried[b][j]
            common = sure & sure_too
            same = bool(common)
            if same or not (sure | doubtful) & (sure_too | doubtful_too):
                features.append(row)
                labels.append(same)
                counts.append(len(common) / len(sure | sure_too) if same else 1.0)
    return np.array(features), np.array(labels), np.array(counts)


def fit(data: Sequence[tuple[Matrix, Matrix, Matrix]]) -> PassageModel:
    """The model of these rows."""
    x = np.vstack([each[0] for each in data])
    y, counts = (np.concatenate([each[index] for each in data]) for index in (1, 2))
    scale = np.where(x.std(axis=0) > 0, x.std(axis=0), 1.0)
    fitted = LogisticRegression(C=_C, max_iter=5000).fit(x / scale, y, sample_weight=counts)
    found = fitted.coef_[0] / scale
    return PassageModel(
        float(fitted.intercept_[0]), dict(zip(PASSAGE_FEATURES, map(float, found), strict=True))
    )


def main() -> None:
    """Score with each event left out, then fit on all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--write", action="store_true", help="rewrite the weights")
    options = parser.parse_args()
    given = ["seeds", "seeds", *options.folders]
    events = [
        load_event(STATEMENTS / f"{name}.json", Path(folder))
        for name, folder in zip(given[::2], given[1::2], strict=True)
    ]
    data = [rows(event) for event in events]
    totals = {kind: EventScore() for kind in ("", "quote")}
    for number, event in enumerate(events):
        others = [each for index, each in enumerate(data) if index != number]
        groups = statements(event.cuts, model=fit(others or data))
        for kind, total in totals.items():
            total.add(score(event, groups, kind))
        print(f"{event.name}, left out of the fitting: {score(event, groups)}")
    print(f"all: {totals['']}; quotations: {totals['quote']}")
    if options.write:
        model = fit(data)
        text = f"{_HEAD}\nBIAS = {model.bias:.3f}\nWEIGHTS = {number_table(model.weights)}"
        Path(weights.__file__).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
