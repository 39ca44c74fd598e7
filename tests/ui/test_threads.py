from __future__ import annotations

import asyncio
import subprocess
import sys

import pytest

from newsdiff.ui.runtime.threads import FreeThreads

ENDS_EARLY = """
import asyncio, time
from newsdiff.ui.runtime.threads import FreeThreads

async def work():
    asyncio.get_running_loop().run_in_executor(None, time.sleep, 600)
    await asyncio.sleep(0.05)
    print("left")

loop = asyncio.new_event_loop()
loop.set_default_executor(FreeThreads())
loop.run_until_complete(work())
"""


def test_the_end_of_the_program_does_not_wait_for_them() -> None:
    done = subprocess.run([sys.executable, "-c", ENDS_EARLY], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "left", "")


async def test_they_return_what_work_returns_and_raise_what_it_raises() -> None:
    loop, threads = asyncio.get_running_loop(), FreeThreads()
    assert await loop.run_in_executor(threads, pow, 2, 10) == 1024
    with pytest.raises(ZeroDivisionError):
        await loop.run_in_executor(threads, divmod, 1, 0)
