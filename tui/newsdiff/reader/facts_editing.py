"""Giving an article another title, source or date, and taking that back."""

from __future__ import annotations

from collections.abc import Mapping

from newsdiff.articles.editing import Entry, entry_of, say
from newsdiff.articles.folder_facts import A_DAY, FACTS, day_of, facts_file
from newsdiff.articles.records import one_line
from newsdiff.errors import NewsdiffError
from newsdiff.reader.session import Session
from newsdiff.render.cells import printable


class UnclearDateError(NewsdiffError):
    """What was typed is not clearly a day."""


class FactsEditing:
    """What is changed in one library, with undo."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._done: list[tuple[Entry, dict[str, str]]] = []

    def begin(self, index: int) -> FactsEdit:
        """Begin to change an article.

        Raises:
            NewsdiffError: It cannot be changed.
        """
        return FactsEdit(self, index)

    def keep(self, entry: Entry, changes: Mapping[str, str]) -> None:
        """Write some changes of an article, which can be taken back."""
        self._say(entry, changes)
        self._done.append((entry, {name: entry.said.get(name, "") for name in changes}))

    def undo(self) -> str:
        """Take back the last change; what was done, as a sentence.

        Raises:
            NewsdiffError: It cannot be written.
        """
        if not self._done:
            return "No title, source or date was changed."
        entry, before = self._done[-1]
        self._say(entry, before)
        self._done.pop()
        return f"Taken back: the {_listed(list(before))} of {printable(entry.file)}."

    def take_over(self, other: FactsEditing) -> None:
        """Be able to take back what was changed in the library as it was read before."""
        self._done = other._done

    def _say(self, entry: Entry, changes: Mapping[str, str]) -> None:
        self.session.tell_again(say(self.session.library, entry, changes))


class FactsEdit:
    """A change of one article under way.

    Attributes:
        values: Its title, source and date as they are; empty where unknown.
        otherwise: The same without what ``newsdiff.toml`` says of this article: what an emptied field falls back to.
        file: The ``newsdiff.toml`` that the change is written to.
    """

    def __init__(self, editing: FactsEditing, index: int) -> None:
        self._editing = editing
        article = editing.session.articles[index]
        self._entry = entry_of(editing.session.library, index)
        self.values = {name: printable(getattr(article, name) or "") for name in FACTS}
        self.otherwise = {name: printable(fact) for name, fact in self._entry.otherwise.items()}
        self.file = facts_file(self._entry.folder)

    def keep(self, typed: Mapping[str, str]) -> str:
        """Write what was typed; what was done, as a sentence, empty if nothing was changed.

        Raises:
            UnclearDateError: The date is not clearly one day.
            NewsdiffError: It cannot be written.
        """
        changes = {
            name: one_line(typed[name]) for name in FACTS if one_line(typed[name]) != self.values[name]
        }
        if changes.get("date"):
            day = day_of(changes["date"])
            if day is None:
                raise UnclearDateError("", f"{changes['date']} is not clearly {A_DAY}.")
            changes["date"] = day
        # What is so anyway need not be said.
        changes = {name: "" if fact == self.otherwise[name] else fact for name, fact in changes.items()}
        changes = {name: fact for name, fact in changes.items() if fact or name in self._entry.said}
        if not changes:
            return ""
        self._editing.keep(self._entry, changes)
        return f"Wrote the {_listed(list(changes))} to {printable(self.file)}. u takes it back."


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
