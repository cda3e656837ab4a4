"""The month with one of everything, shown and focused, without motion."""

import pytest
from monthsamples import EVENTS, TODAY
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from migdesk.ui.calendar.monthview import MonthView
from migdesk.ui.theme.theme import Theme


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> MonthView:
    monkeypatch.setattr(theme, "motion", False)
    view = MonthView(theme, TODAY)
    qtbot.addWidget(view)
    view.setLocale(QLocale("fr_FR"))
    view.resize(860, 840)
    view.set_events(EVENTS)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    return view
