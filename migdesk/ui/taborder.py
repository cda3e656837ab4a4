"""Where Tab goes: as one reads, across and down, whatever was made first.

Qt's own order is that in which widgets were made; rows that come with the data would come
last in it.
"""

from collections.abc import Iterator
from functools import cmp_to_key

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget


def tab_stops(root: QWidget) -> list[QWidget]:
    """Every widget inside ``root`` that Tab stops at, in the order of reading."""
    return list(_stops(root))


def next_stop(root: QWidget, here: QWidget | None, *, forward: bool) -> QWidget | None:
    """The stop after ``here`` or before it, around and around; none where there is none."""
    stops = tab_stops(root)
    if not stops:
        return None
    if here not in stops:
        return stops[0 if forward else -1]
    return stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]


def _stops(widget: QWidget) -> Iterator[QWidget]:
    inside = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
    ]
    for child in sorted(inside, key=cmp_to_key(_reading_order)):
        if _takes_tab(child):
            yield child
        yield from _stops(child)


def _takes_tab(widget: QWidget) -> bool:
    """Of choices that exclude each other, only the one that stands; arrow keys reach the rest."""
    if not widget.isEnabled() or isinstance(widget.focusProxy(), QWidget):
        return False
    if isinstance(widget, QAbstractButton) and _is_choice(widget):
        return widget.isChecked()
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_choice(button: QAbstractButton) -> bool:
    group: QButtonGroup | None = button.group()
    return button.autoExclusive() if group is None else group.exclusive()


def _reading_order(one: QWidget, other: QWidget) -> int:
    """Above comes first; side by side, the left one does."""
    first, second = one.geometry(), other.geometry()
    if _above(first, second) or _above(second, first):
        return first.top() - second.top()
    return first.left() - second.left()


def _above(one: QRect, other: QRect) -> bool:
    return one.bottom() < other.top()
