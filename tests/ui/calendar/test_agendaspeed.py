"""The agenda stays at hand with thousands of events; counted is work, machines are shared."""

from datetime import date, timedelta
from time import thread_time

import pytest
from eventsamples import summary
from pytestqt.qtbot import QtBot

from migdesk.dates import When
from migdesk.ui.calendar.agenda import AgendaView
from migdesk.ui.theme.theme import Theme

pytestmark = pytest.mark.slow

COUNT, AT_ONCE_MS = 5_000, 100
FIRST = date(1995, 1, 1)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> AgendaView:
    view = AgendaView(theme, date(2017, 11, 14))
    qtbot.addWidget(view)
    view.resize(900, 800)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_thousands_of_events_come_and_are_selected_at_once(view: AgendaView):
    days = (FIRST + timedelta(n * 7919 % 10_950) for n in range(COUNT))
    events = [
        summary(When.of_days(day, day).edtf, f"Meeting {n}") for n, day in enumerate(sorted(days))
    ]
    start = thread_time()
    view.set_events(events)
    assert (thread_time() - start) * 1000 < AT_ONCE_MS

    view._tree.selectAll()
    start = thread_time()
    for _ in range(10):  # every part of the window asks
        assert len(view.selected_uids()) == COUNT
    assert (thread_time() - start) * 1000 < AT_ONCE_MS
