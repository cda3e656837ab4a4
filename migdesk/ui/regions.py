"""The parts of the window that F6 goes through, around and around."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from migdesk.ui.taborder import tab_stops


def go_on(regions: Sequence[QWidget], bar: QWidget, step: int) -> None:
    """Move the focus on by ``step`` regions; those without anything to reach are passed over.

    ``bar`` is what the first region stands for: whoever is anywhere in it is there.
    """
    within_reach = list(filter(_takes_keyboard, regions))
    here = QApplication.focusWidget()
    around = (bar, *within_reach[1:])
    found = [n for n, one in enumerate(around) if here and _holds(one, here)]
    target = within_reach[((found[0] if found else -1) + step) % len(within_reach)]
    _first_focus(target).setFocus()


def _holds(region: QWidget, widget: QWidget) -> bool:
    return region is widget or region.isAncestorOf(widget)


def _takes_keyboard(region: QWidget) -> bool:
    return bool(region.focusPolicy() & Qt.FocusPolicy.TabFocus or tab_stops(region))


def _first_focus(region: QWidget) -> QWidget:
    """The region itself if it takes the focus, else the first within it that does."""
    if region.focusPolicy() or region.focusProxy():
        return region
    return next(iter(tab_stops(region)), region)
