"""The month stays at hand with 2,000 events in it; counted is work, for machines are shared."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from statistics import median
from time import thread_time

import pytest
from eventsamples import summary
from monthsamples import TODAY
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from migdesk.dates import When
from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.monthview import MonthView
from migdesk.ui.theme.theme import Theme

pytestmark = [pytest.mark.slow, pytest.mark.alone]

FIRST_MS, FRAME_MS = 100, 16


def crowded(count: int) -> list[EventSummary]:
    lengths = (0, 0, 0, 1, 2, 4)
    firsts = [date(2017, 11, 1) + timedelta(n % 30) for n in range(count)]
    whens = [When.of_days(d, d + timedelta(lengths[n % 6])) for n, d in enumerate(firsts)]
    return [
        replace(summary(when.edtf, f"Meeting on cities {n}"), id=n, colour=n % 10)
        for n, when in enumerate(whens)
    ]


def milliseconds(run: Callable[[], object], times: int = 1) -> float:
    taken = []
    for _ in range(times):
        start = thread_time()
        run()
        taken.append((thread_time() - start) * 1000)
    return median(taken)


def test_two_thousand_events_are_painted_and_scrolled_in_time(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(theme, "motion", False)
    view = MonthView(theme, TODAY)
    qtbot.addWidget(view)
    view.resize(1100, 800)
    with qtbot.waitExposed(view):
        view.show()
    events = crowded(2000)
    sheet = QImage(view.size(), QImage.Format.Format_RGB32)

    def paint() -> None:
        view.viewport().render(sheet)

    def scroll() -> None:
        view._scroll(view.scene.y + 7)
        paint()

    first = milliseconds(lambda: (view.set_events(events), paint()))
    assert first < FIRST_MS
    assert milliseconds(paint, 20) < FRAME_MS
    assert milliseconds(scroll, 40) < FRAME_MS
