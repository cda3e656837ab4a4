"""Where the keyboard is in the content: it stays with the user's work, or returns to it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from migdesk.ui.navigation import Navigation
from migdesk.ui.taborder import next_stop


class Keyboard(QObject):
    """Moves the focus within ``content``.

    ``place`` is what is shown beside the side bar, ``view`` takes the keyboard where nothing in
    the place has had it yet.
    """

    def __init__(
        self,
        content: QWidget,
        navigation: Navigation,
        place: Callable[[], QWidget],
        view: Callable[[], QWidget],
    ) -> None:
        super().__init__(content)
        self._content, self._navigation = content, navigation
        self._place, self._view = place, view
        self._worked_in: QWidget | None = None

    def tab(self, *, forward: bool) -> bool:
        """Go to the next stop, or to the one before; whether there is any."""
        here = QApplication.focusWidget()
        if here is not None and self._is_going(here):
            self._go_back_to_work()
            return True
        target = next_stop(self._content, here, forward=forward)
        if target is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True

    def follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Know where the user works; what lies over it goes when the keyboard is under it."""
        if now is None or not self._content.isAncestorOf(now):
            return
        if self._place().isAncestorOf(now):
            self._worked_in = now
        if self._navigation.is_drawn and not self._navigation.isAncestorOf(now):
            self._navigation.let_go()

    def _is_going(self, here: QWidget) -> bool:
        """Qt asks who is next after what it hides; the side bar sees to that for itself."""
        return not here.isVisible() and not self._navigation.isAncestorOf(here)

    def _go_back_to_work(self) -> None:
        last = self._worked_in
        there = last is not None and isValid(last) and self._place().isAncestorOf(last)
        if last is not None and there and last.isVisible():
            last.setFocus()
        else:
            self._view().setFocus()
