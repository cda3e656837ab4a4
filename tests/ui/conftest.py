"""What tests of the window lean on: the theme, light and at 100 %."""

import pytest
from PySide6.QtWidgets import QApplication

from migdesk.ui.theme.theme import Theme


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, scheme="light")
