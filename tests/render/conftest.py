from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# Drawing two random articles takes its time on a slow machine; how long is not what these tests are about.
settings.register_profile(
    "render", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
if settings.get_current_profile_name() != "quick":
    settings.load_profile("render")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regenerate",
        action="store_true",
        help="rewrite the golden exports: pytest tests/render --regenerate",
    )
