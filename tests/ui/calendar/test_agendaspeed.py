"""The agenda stays at hand with thousands of events; counted is work, machines are shared."""

from collections.abc import Callable
from datetime import date, timedelta
from time import thread_time

import pytest
from eventsamples import summary
from pytestqt.qtbot import QtBot

from migdesk.dates import When
from migdesk.ui.calendar.agenda import AgendaView
from migdesk.ui.theme.theme import Theme

pytestmark = [pytest.mark.slow, pytest.mark.alone]

COUNT, AT_ONCE_MS, SELECTED_MS = 5_000, 100, 500
FIRST = date(1995, 1, 1)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> AgendaView:
    view = AgendaView(theme, date(2017, 11, 14))
    qtbot.addWidget(view)
    view.resize(900, 800)
    with qtbot.waitExposed(view):
        view.show()
    return view


def at_best(run: Callable[[], object]) -> float:
    """Milliseconds of work; what else the process has to do comes between some of the runs."""
    taken = []
    for _ in range(3):
        start = thread_time()
        run()
        taken.append((thread_time() - start) * 1000)
    return min(taken)


def test_thousands_of_events_come_and_are_selected_at_once(view: AgendaView):
    days = (FIRST + timedelta(n * 7919 % 10_950) for n in range(COUNT))
    events = [
        summary(When.of_days(day, day).edtf, f"Meeting {n}") for n, day in enumerate(sorted(days))
    ]
    assert at_best(lambda: view.set_events(events)) < AT_ONCE_MS

    def select() -> None:
        view._tree.clearSelection()
        view._tree.selectAll()
        for _ in range(10):  # every part of the window asks
            assert len(view.selected_keys()) == COUNT

    assert at_best(select) < SELECTED_MS
