"""Keys that arrive faster than they are answered, each in its turn.

A terminal that is behind, a paste without brackets or a script sends several keys at once. Textual hands them
all to the widget that has the focus then, and the rest of "/river" would be commands of the page: the prompt
that "/" opens has not been there yet.
"""

from __future__ import annotations

from collections import deque
from time import monotonic

from textual import events, on
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump

PATIENCE = 0.1
"""Seconds after which a key counts as done with in any case: a widget that goes away takes with it what it was sent."""

OPENING = 2.0
"""Seconds that a screen may take to open before keys are handed on all the same."""

LOOK_AGAIN = 0.01
"""Seconds after which a screen that was not ready is looked at again."""

ROUNDS = 4
"""How often ``Done`` goes the way of a key: what a key causes may be told from widget to widget, each a round later."""


class Done(Message):
    """Follows a key on its way through the widgets: where it arrives, all that the key caused is done."""

    def __init__(self, target: MessagePump | None = None, rounds: int = 0) -> None:
        super().__init__()
        self.target = target
        self.rounds = rounds


class KeyQueue(App[int]):
    """An app that hands on a key when the one before has had its effect.

    A screen that has ``takes_keys`` gets none while that is false.
    """

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._waiting: deque[events.Key] = deque()
        self._under_way: Done | None = None
        self._since = 0.0
        self._held_since: float | None = None

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait for its turn."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self._waiting.append(event)
        under_way, lasting = self._under_way, monotonic() - self._since
        if under_way is None or lasting > PATIENCE:
            await self._hand_on()
        else:
            self.set_timer(PATIENCE - lasting, lambda: self._go_on_after(under_way))

    @on(Done)
    async def _key_done(self, message: Done) -> None:
        message.stop()
        if message is self._under_way and message.rounds and message.target is not None and self._waiting:
            self._follow(message.target, message.rounds - 1)
        else:
            await self._go_on_after(message)

    async def _go_on_after(self, done: Done) -> None:
        if done is self._under_way:
            await self._hand_on()

    async def _hand_on(self) -> None:
        """Hand on the next key, as soon as the screen that has just been opened is there."""
        self._under_way = None
        if not self._waiting:
            return
        screen, target = self.screen, self.focused or self.screen
        if not self._is_ready():
            waiting = self._under_way = Done()
            self._since = monotonic()
            self.set_timer(LOOK_AGAIN, lambda: self._go_on_after(waiting))
            return
        await super().on_event(self._waiting.popleft())
        if self.screen is not screen:
            target = self.focused or self.screen
        self._since = monotonic()
        self._follow(target, ROUNDS - 1)

    def _is_ready(self) -> bool:
        """Whether the screen takes keys, or has kept them waiting for long enough."""
        screen = self.screen
        if screen.is_mounted and getattr(screen, "takes_keys", True):
            self._held_since = None
            return True
        if self._held_since is None:
            self._held_since = monotonic()
        return monotonic() - self._held_since > OPENING

    def _follow(self, target: MessagePump, rounds: int) -> None:
        """Send after a key what tells when that is done."""
        done = self._under_way = Done(target, rounds)
        target.post_message(done)
        if self._waiting:
            self.set_timer(PATIENCE, lambda: self._go_on_after(done))
