from __future__ import annotations

from tests.ui.conftest import own_data_folder

__all__ = ["own_data_folder"]
