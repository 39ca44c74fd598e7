"""A number typed before a command, as in ``less``: how often to do it, or which paragraph to go to."""

from __future__ import annotations

MOST_DIGITS = 6


class TypedNumber:
    """The digits typed so far.

    Attributes:
        digits: The digits.
        asked: Whether the number was asked for, so that ``enter`` ends it; otherwise the next command does.
    """

    def __init__(self) -> None:
        self.digits = ""
        self.asked = False

    @property
    def is_under_way(self) -> bool:
        """Whether the next keys may belong to a number."""
        return self.asked or bool(self.digits)

    def ask(self) -> None:
        """Begin a number that ``enter`` ends."""
        self.digits, self.asked = "", True

    def clear(self) -> None:
        """Forget what was typed."""
        self.digits, self.asked = "", False

    def take(self) -> int | None:
        """The number, once; None if there is none."""
        number = int(self.digits) if self.digits else None
        self.clear()
        return number

    def type(self, key: str) -> bool:
        """Take a key if it belongs to the number; a number does not begin with a zero.

        ``backspace`` takes the last digit away, ``escape`` all of it.
        """
        if key.isascii() and key.isdecimal() and (self.digits or key != "0"):
            self.digits = (self.digits + key)[:MOST_DIGITS]
            return True
        if key == "backspace" and self.is_under_way:
            self.digits, self.asked = self.digits[:-1], self.asked and bool(self.digits)
            return True
        if key == "escape" and self.is_under_way:
            self.clear()
            return True
        return False

    def text(self, paragraphs: int) -> str:
        """What to say while it is typed, on a side with so many paragraphs."""
        if self.asked:
            return f":{self.digits}  the number of a paragraph, 1 to {paragraphs}, then enter; esc forgets it"
        if not paragraphs:
            return f"{self.digits} times what the next key does; esc forgets it"
        return f"{self.digits} times what the next key does, or g: to paragraph {self.digits}; esc forgets it"
