"""Preferences: the fields of the settings that have a label, each applied at once."""

from dataclasses import Field, fields

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from migdesk.ui.desk import Desk
from migdesk.ui.settings import CONTEXT, Settings
from migdesk.ui.widgets.choicebox import ChoiceBox
from migdesk.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class PreferencesDialog(QDialog):
    """No button to confirm: what is chosen is so, and can be chosen back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = QWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._column = QVBoxLayout(self)
        self._fill()
        desk.settings.changed.connect(self._hear)

    def _hear(self, changed: frozenset[str]) -> None:
        """Other words or another size: made anew, once the window has them."""
        if changed & {"language", "text_scale"}:
            QTimer.singleShot(0, self, self._fill)

    def _fill(self) -> None:
        focus: QWidget | None = self.focusWidget()
        name = "" if focus is None else focus.objectName()
        px = self._desk.theme.px
        self.setWindowTitle(self.tr("Preferences"))
        self._column.removeWidget(self._form)
        self._form.deleteLater()
        self._form = QWidget()
        self._column.addWidget(self._form)
        self._column.setContentsMargins(px(20), px(18), px(20), px(16))
        rows = QFormLayout(self._form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(px(12))
        rows.setHorizontalSpacing(px(24))
        for one in fields(Settings):
            if one.metadata:
                box = self._box(one)
                label = PlainLabel(self._desk.theme, box.accessibleName())
                label.setBuddy(box)
                rows.addRow(label, box)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.close)
        rows.addRow(buttons)
        self._give_focus(name)

    def _give_focus(self, name: str) -> None:
        here = self._form.findChild(QComboBox, name) if name else None
        if here is not None:
            here.setFocus()

    def _box(self, one: "Field[object]") -> QComboBox:
        box = ChoiceBox(self._desk.theme)
        box.setObjectName(one.name)
        box.setMinimumSize(self._desk.theme.px(220), self._desk.theme.px(30))
        box.setAccessibleName(translate(CONTEXT, one.metadata["label"]))
        now = getattr(self._desk.settings.now, one.name)
        for value, words in one.metadata["choices"].items():
            box.addItem(translate(CONTEXT, words), value)
        box.setCurrentIndex(box.findData(now))
        box.activated.connect(lambda _: self._desk.settings.change(**{one.name: box.currentData()}))
        return box
