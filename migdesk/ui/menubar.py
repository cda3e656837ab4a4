"""The menu bar: always there on macOS and where it is preferred, else while Alt asks for it."""

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QWidget
from typing_extensions import override

from migdesk.ui.actionset import ActionSet

_PRESSED = {
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.MouseButtonPress,
}
_NEXT = True
_BARE = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier}


class MenuBar(QMenuBar):
    """``always`` keeps it in sight; otherwise Alt alone shows it, and leaving it hides it."""

    def __init__(
        self, app: QCoreApplication, actions: ActionSet, *, always: bool, parent: QMainWindow
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._always = always or sys.platform == "darwin"
        self._alone = False
        self._window = parent
        self._menus = actions.menus(self)
        self.setAccessibleName(self.tr("Menu bar"))
        for menu in self._menus:
            self.addMenu(menu)
            menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._leave))
        self.setVisible(self._always)
        parent.installEventFilter(self)

    def set_always(self, *, always: bool) -> None:
        """Keep it in sight, or not."""
        self._always = always or sys.platform == "darwin"
        self.setVisible(self._always)

    def popup(self, button: QWidget) -> QMenu:
        """The same menus as one, above a button, with the first of them chosen."""
        whole = QMenu(button)
        whole.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        whole.setAccessibleName(self.tr("Menu"))
        for menu in self._menus:
            whole.addMenu(menu)
        height = whole.sizeHint().height()
        whole.popup(button.mapToGlobal(QPoint(0, -height)))
        whole.focusNextPrevChild(_NEXT)  # setActiveAction would open its menu too
        return whole

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in _PRESSED:
            self._press(watched, event)
        elif event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            self._release(event)
        return super().eventFilter(watched, event)

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        QTimer.singleShot(0, self, self._leave)

    def _press(self, watched: QObject, event: QEvent) -> None:
        """Alt by itself; whatever else is pressed then, wherever, makes it a key to hold."""
        if not (isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt):
            self._alone = False
        elif watched is self._window and event.type() == QEvent.Type.KeyPress:
            self._alone = event.modifiers() in _BARE
            self._app.installEventFilter(self)

    def _release(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Alt:
            return
        self._app.removeEventFilter(self)
        if self._alone and not self._always:
            self.setVisible(not self.isVisible())
            if self.isVisible():
                self.setFocus()
                self.setActiveAction(self.actions()[0])
        self._alone = False

    def _leave(self) -> None:
        busy = self.hasFocus() or any(menu.isVisible() for menu in self._menus)
        if not (busy or self._always):
            self.hide()
