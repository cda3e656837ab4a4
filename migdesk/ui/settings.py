"""Preferences and what the window remembers: one field each, kept in an ini file in the home.

A field with a label is a preference: the dialog shows it, with its choices. One without a
label is remembered silently. Labels and choices are translated where they are shown.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, QSettings, Signal

FILE_NAME = "settings.ini"
CONTEXT = "Settings"
TEXT_SCALES = tuple(percent / 100 for percent in range(90, 161, 10))
"""The text sizes that can be chosen, as factors."""

_SYSTEM = str(QT_TRANSLATE_NOOP("Settings", "As the system"))


def _preference(default: object, label: str, choices: Mapping[object, str]) -> Any:  # noqa: ANN401 - as dataclasses.field
    return field(default=default, metadata={"label": label, "choices": choices})


@dataclass(frozen=True, slots=True)
class Settings:
    """All there is to choose or to remember.

    ``geometry`` is Qt's, in Base64. ``last_view`` is empty until the window has been closed
    once; ``last_month`` is the first day of the month that it showed (ISO 8601), if it was the
    month view, ``last_event`` the UID of what was selected. ``starter_card`` says whether the
    agenda still tells where its events came from. ``folded_groups`` names the groups of filters
    of which only the heading is shown.
    """

    language: str = _preference(
        "system",
        str(QT_TRANSLATE_NOOP("Settings", "Language")),
        {"system": _SYSTEM, "fr": "Français", "en": "English"},
    )
    theme: str = _preference(
        "system",
        str(QT_TRANSLATE_NOOP("Settings", "Appearance")),
        {
            "system": _SYSTEM,
            "light": str(QT_TRANSLATE_NOOP("Settings", "Light")),
            "dark": str(QT_TRANSLATE_NOOP("Settings", "Dark")),
        },
    )
    text_scale: float = _preference(
        1.0,
        str(QT_TRANSLATE_NOOP("Settings", "Text size")),
        {scale: f"{scale:.0%}" for scale in TEXT_SCALES},
    )
    first_view: str = _preference(
        "last",
        str(QT_TRANSLATE_NOOP("Settings", "Open with")),
        {
            "last": str(QT_TRANSLATE_NOOP("Settings", "The last view")),
            "agenda": str(QT_TRANSLATE_NOOP("Settings", "The agenda")),
            "month": str(QT_TRANSLATE_NOOP("Settings", "The month")),
            "contacts": str(QT_TRANSLATE_NOOP("Settings", "The contacts")),
        },
    )
    menu_bar: bool = _preference(
        default=False,
        label=str(QT_TRANSLATE_NOOP("Settings", "Menu bar")),
        choices={
            False: str(QT_TRANSLATE_NOOP("Settings", "When Alt is pressed")),
            True: str(QT_TRANSLATE_NOOP("Settings", "Always")),
        },
    )
    last_view: str = ""
    last_month: str = ""
    last_event: str = ""
    last_folder: str = ""
    geometry: str = ""
    sidebar: bool = True
    pane: bool = True
    starter_card: bool = True
    folded_groups: str = "organisations"


class SettingsFile(QObject):
    """The settings in force, written at each change; ``changed`` carries the fields changed."""

    changed = Signal(object)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(home / FILE_NAME), QSettings.Format.IniFormat)
        self.now = self._read()

    def change(self, **values: object) -> None:
        """Take these values; nothing is written or told where nothing changes."""
        before = asdict(self.now)
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return
        self.now = replace(self.now, **changed)  # type: ignore[arg-type]
        for name, value in changed.items():
            self._file.setValue(name, str(value))
        self._file.sync()
        self.changed.emit(frozenset(changed))

    def _read(self) -> Settings:
        """What the file says; a value that is none of a field's choices is passed over."""
        read: dict[str, Any] = {}
        for one in fields(Settings):
            text = self._file.value(one.name)
            value = _value(text, one.default) if isinstance(text, str) else None
            choices = one.metadata.get("choices")
            if value is not None and (choices is None or value in choices):
                read[one.name] = value
        return Settings(**read)


def _value(text: str, default: object) -> object:
    if isinstance(default, bool):
        return text == "True"
    if isinstance(default, float):
        try:
            return float(text)
        except ValueError:
            return None
    return text
