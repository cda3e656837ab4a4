"""From one day to another, as people write dates; what is empty is open."""

from contextlib import suppress
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from migdesk.dates import When
from migdesk.dates.reading import read_words
from migdesk.dates.wording import words_of
from migdesk.ui.desk import Desk
from migdesk.ui.widgets.labels import PlainLabel

_HEIGHT = 32


class PeriodRow(QWidget):
    """Two fields, and under them what is not understood of them."""

    changed = Signal()

    def __init__(self, desk: Desk, since: date | None, until: date | None) -> None:
        super().__init__()
        self._desk = desk
        self.since = self._field(self.tr("From"), self.tr("from: 2017, June 2017…"), since)
        self.until = self._field(self.tr("To"), self.tr("to: 2018, 3 May 2018…"), until)
        words = self.tr("Write it as in 2017, June 2017 or 16 November 2017.")
        self._warning = PlainLabel(desk.theme, words, "warning", wrap=True)
        column, row = QVBoxLayout(self), QHBoxLayout()
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(desk.theme.px(8))
        for field in (self.since, self.until):
            row.addWidget(field)
        column.addLayout(row)
        column.addWidget(self._warning)
        self.setFocusProxy(self.since)
        self._warn()

    @property
    def is_understood(self) -> bool:
        """Whether what is written in both fields is a date."""
        return all(not field.text().strip() or self._read(field) for field in self._fields)

    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day; none where it is open or not understood."""
        since, until = map(self._read, self._fields)
        return since.first_day if since else None, until.last_day if until else None

    @property
    def _fields(self) -> tuple[QLineEdit, QLineEdit]:
        return self.since, self.until

    def _field(self, name: str, hint: str, day: date | None) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setMinimumHeight(self._desk.theme.px(_HEIGHT))
        if day:
            field.setText(words_of(When.of_days(day, day), self._desk.language))
        field.textChanged.connect(self._change)
        return field

    def _read(self, field: QLineEdit) -> When | None:
        text = field.text().strip()
        with suppress(ValueError):
            if text:
                return read_words(text, language=self._desk.language, today=self._desk.today)
        return None

    def _change(self) -> None:
        self._warn()
        self.changed.emit()

    def _warn(self) -> None:
        """The words also belong to the field that is wrong, for whoever hears it."""
        self._warning.setVisible(not self.is_understood)
        for field in self._fields:
            wrong = field.text().strip() and not self._read(field)
            field.setAccessibleDescription(self._warning.text() if wrong else "")
