"""The calendar in French: the month with one of everything, focused, without motion."""

from collections.abc import Iterator

import pytest
from monthsamples import EVENTS, TODAY
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from migdesk.ui.calendar.monthview import MonthView
from migdesk.ui.theme.theme import Theme


@pytest.fixture(autouse=True)
def french() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> MonthView:
    monkeypatch.setattr(theme, "motion", False)
    view = MonthView(theme, TODAY)
    qtbot.addWidget(view)
    view.resize(860, 840)
    view.set_events(EVENTS)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    return view
