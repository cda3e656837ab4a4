"""Pills share the strip's rows: none overlaps, none is lost, none is too narrow."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from migdesk.ui.calendar.striplayout import Room, Slot, flow

ROOM = Room(width=800, rows=2, gap=7, narrowest=190, more=50)
widths = st.lists(st.floats(20, 900), max_size=12)
rooms = st.builds(
    Room,
    width=st.floats(200, 2000),
    rows=st.integers(1, 2),
    gap=st.floats(0, 10),
    narrowest=st.just(100.0),
    more=st.just(50.0),
)


def ends(slots: tuple[Slot, ...]) -> list[tuple[int, float, float]]:
    return [(slot.row, slot.left, slot.left + slot.width) for slot in slots]


@given(widths, rooms)
def test_pills_lie_beside_each_other_within_the_rows(needs: list[float], room: Room):
    slots = ends(flow(needs, room))
    for (row, _, end), (next_row, left, _) in pairwise(slots):
        assert next_row > row or left >= end
    assert all(row < room.rows and right <= room.width + 0.01 for row, _, right in slots)


@given(widths, rooms)
def test_what_is_left_out_finds_room_to_be_counted(needs: list[float], room: Room):
    slots = flow(needs, room)
    assert len(slots) <= len(needs)
    if len(slots) < len(needs):
        assert slots[-1].left + slots[-1].width + room.gap + room.more <= room.width + 0.01


@given(widths, rooms)
def test_no_pill_is_shorter_than_twelve_em_unless_the_row_is(needs: list[float], room: Room):
    least = min(room.narrowest, room.width - room.more - room.gap)
    assert all(slot.width >= least - 0.01 for slot in flow(needs, room))


def test_pills_that_fit_are_not_cut():
    assert [slot.width for slot in flow([200, 250, 300], ROOM)] == [200, 250, 300]


def test_two_rows_then_a_count():
    assert len(flow([260] * 9, ROOM)) == 6
    assert [slot.row for slot in flow([260] * 6, ROOM)] == [0, 0, 0, 1, 1, 1]


def test_what_nobody_takes_goes_to_those_cut_short():
    first, second, third = flow([200, 500, 200], ROOM)
    assert (first.width, third.width) == (200, 200)
    assert second.width == 800 - 400 - 2 * ROOM.gap


def test_nothing_needs_no_room():
    assert flow([], ROOM) == ()
