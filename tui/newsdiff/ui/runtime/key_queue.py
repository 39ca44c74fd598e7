"""Keys that arrive faster than they are answered, each in its turn.

A slow terminal, a paste without brackets or a script sends several keys at once. Textual hands all of them to the
widget that has the focus then: after "/" the rest of "/river" would be commands of the page, not words of the search.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from time import monotonic

from textual import events, on
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump

PATIENCE = 0.1
"""Seconds after which a key counts as answered in any case: the widget it was sent to may be gone."""

OPENING = 2.0
"""Seconds that keys wait for a screen to open."""

LOOK_AGAIN = 0.01
"""Seconds between two looks at a screen that is opening."""

ROUNDS = 4
"""How often ``Follower`` is sent: widgets tell each other what a key causes, each a round later."""


class Follower(Message):
    """Follows a key up through the widgets; at the app, each of them has answered the key."""

    def __init__(self) -> None:
        super().__init__()
        self.arrived = asyncio.Event()


class KeyQueue(App[int]):
    """An app that hands on a key when the one before has been answered.

    A screen that has ``takes_keys`` gets none while that is false.
    """

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._keys: deque[events.Key] = deque()
        self._handing_on = False

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait for its turn."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self._keys.append(event)
        if not self._handing_on:
            self._handing_on = True
            self.run_worker(self._hand_on(), group="keys")

    def key_comes(self) -> None:
        """Do what has to be done before each key."""

    def key_was_heard(self) -> None:
        """Show what was done before the key, so that it is painted with what the key does and not before it."""

    async def _hand_on(self) -> None:
        try:
            while self._keys:
                await self._screen_is_ready()
                self.key_comes()
                screen, target = self.screen, self.focused or self.screen
                await super().on_event(self._keys.popleft())
                await self._is_answered(target if self.screen is screen else self.focused or self.screen)
        finally:
            self._handing_on = False

    async def _screen_is_ready(self) -> None:
        deadline = monotonic() + OPENING
        while not (self.screen.is_mounted and getattr(self.screen, "takes_keys", True)):
            if monotonic() > deadline:
                return
            await asyncio.sleep(LOOK_AGAIN)

    async def _is_answered(self, target: MessagePump) -> None:
        for _ in range(ROUNDS):
            follower = Follower()
            target.post_message(follower)
            with suppress(TimeoutError):
                await asyncio.wait_for(follower.arrived.wait(), PATIENCE)
            self.key_was_heard()
            if not self._keys:
                return

    @on(Follower)
    def _followed(self, message: Follower) -> None:
        message.stop()
        message.arrived.set()
