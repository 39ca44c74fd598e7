"""The two ways to run the tests: all of them, and the quick ones while you work.

``pytest -m "not slow and not terminal"`` leaves out what drives the whole reader and tries fewer made-up texts.
"""

from __future__ import annotations

import inspect
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

HERE = Path(__file__).parent
QUICK_IN_THE_READER = ("test_clipboard.py", "test_commands.py", "test_hostile_text.py", "test_prefetching.py")
"""Files of tests/ui whose tests open the reader and are quick all the same: they show that it starts and works."""

# How long one case takes is not what the tests are about. On a build machine Hypothesis always tries the same ones.
settings.register_profile(
    "whole", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("quick", settings.get_profile("whole"), max_examples=10)


def pytest_configure(config: pytest.Config) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        # A proxy of this machine is not for the servers that tests run on it.
        os.environ.pop(name, None)
        os.environ.pop(name.upper(), None)
    settings.load_profile("quick" if "not slow" in config.option.markexpr else "whole")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests in tests/terminal, and those in tests/ui that open the reader."""
    for item in items:
        if settings.get_current_profile_name() == "quick":
            _try_few_examples(item)
        folder = item.path.relative_to(HERE).parts[0]
        if folder == "terminal":
            item.add_marker("terminal")
        if folder == "ui" and item.path.name not in QUICK_IN_THE_READER and _opens_the_reader(item):
            item.add_marker("slow")


def _try_few_examples(item: pytest.Item) -> None:
    """Hold a test that sets its own number of examples to that of the profile."""
    test = getattr(item, "obj", None)
    test = getattr(test, "__func__", test)
    own = getattr(test, "_hypothesis_internal_use_settings", None)  # where Hypothesis keeps it
    if test is not None and own is not None:
        fewer = min(own.max_examples, settings().max_examples)
        test._hypothesis_internal_use_settings = settings(own, max_examples=fewer)


def _opens_the_reader(item: pytest.Item) -> bool:
    return isinstance(item, pytest.Function) and inspect.iscoroutinefunction(item.obj)
