"""The theme in force: which colours and sizes apply now, and who wants to know when they change.

theme = Theme(app)                      # once, at the root; handed to every widget
painter.setPen(theme.colour("text2"))   # a token's colour; theme.hues[i] for a series
label.setFont(theme.font(CAPTION, DEMI))
width = theme.px(320)                   # 320 at 100 %, more when the text is larger
theme.changed.connect(self.update)
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from migdesk.ui.theme import icons
from migdesk.ui.theme.fonts import BODY, REGULAR, sized, system_font
from migdesk.ui.theme.palette import palette_of
from migdesk.ui.theme.stylesheet import stylesheet
from migdesk.ui.theme.tokens import (
    DARK,
    HUES_DARK,
    HUES_LIGHT,
    LIGHT,
    Hue,
    Tokens,
    flattened,
    sharpened,
)

SCHEMES = ("system", "light", "dark")
"""What a user may choose; "system" is light where the system does not say."""

_DESIGN_EM = 16.0
_SMALLEST, _LARGEST = 0.9, 1.6
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Colours, type and lengths, applied to the whole application at every change.

    ``motion`` is false when nothing should move. ``em`` is the height of a line of body
    text in pixels; all lengths of the design are fractions of it.
    """

    changed = Signal()
    """Colours to be taken anew; for another text size the window makes its content anew."""

    def __init__(self, app: QApplication, *, scheme: str = "system", scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._base = system_font(app.font())
        self._scheme = scheme
        self.scale = _within(scale)
        self.motion = _system_moves(app)
        self.dark = False
        self.tokens: Tokens = LIGHT
        self.hues: tuple[Hue, ...] = HUES_LIGHT
        self.em = _DESIGN_EM
        self._colours: dict[str, QColor] = {}
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._connect_contrast(self._apply)
        self.set_scheme(scheme)

    def set_scheme(self, scheme: str) -> None:
        """Take ``scheme``, one of ``SCHEMES``; native title bars follow where they can."""
        self._scheme = scheme if scheme in SCHEMES else "system"
        self._app.styleHints().setColorScheme(_SCHEMES[self._scheme])
        self._apply()

    def set_scale(self, scale: float) -> None:
        """Make text, and all lengths with it, ``scale`` times as large (0.9 to 1.6)."""
        self.scale = _within(scale)
        self._apply()

    def font(self, ratio: float = BODY, weight: QFont.Weight = REGULAR) -> QFont:
        """The system's font at ``ratio`` (see ``fonts``) of the chosen text size."""
        return sized(self._base, ratio * self.scale, weight)

    def px(self, length: float) -> int:
        """Whole pixels for a ``length`` of the design, which is drawn at 16 pixels per em."""
        return round(length * self.em / _DESIGN_EM)

    def colour(self, token: str) -> QColor:
        """The colour of a field of ``Tokens``."""
        return self.ink(getattr(self.tokens, token))

    def ink(self, colour: str) -> QColor:
        """The ``QColor`` of ``#RRGGBB``, made once."""
        if colour not in self._colours:
            self._colours[colour] = QColor(colour)
        return self._colours[colour]

    def hue(self, index: int) -> Hue:
        """The hue of ``EventSummary.colour``; numbers beyond the tenth begin again."""
        return self.hues[index % len(self.hues)]

    def icon(self, name: str, colour: str = "text2", size: float = 18) -> QIcon:
        """The line icon ``resources/icons/<name>.svg`` in a token's colour, for actions."""
        return icons.icon(name, getattr(self.tokens, colour), self.px(size))

    def pixmap(self, name: str, colour: str, size: float, dpr: float) -> QPixmap:
        """The line icon for painting, in ``#RRGGBB``, ``size`` in lengths of the design."""
        return icons.pixmap(name, colour, self.px(size), dpr)

    def _apply(self) -> None:
        self.dark = self._is_dark()
        tokens, hues = (DARK, HUES_DARK) if self.dark else (LIGHT, HUES_LIGHT)
        if self._wants_contrast():
            tokens, hues = sharpened(tokens), flattened(hues, tokens)
        self.tokens, self.hues = tokens, hues
        font = self.font()
        self.em = float(QFontMetrics(font).height())
        self._app.setFont(font)
        self._app.setPalette(palette_of(tokens))
        self._app.setStyleSheet(stylesheet(tokens, self.px))
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self._scheme != "system":
            return self._scheme == "dark"
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _follow_system(self) -> None:
        if self._scheme == "system" and self._is_dark() != self.dark:
            self._apply()

    def _wants_contrast(self) -> bool:
        hints = self._app.styleHints()
        if not hasattr(hints, "accessibility"):  # Qt before 6.10 cannot say
            return False
        preference = hints.accessibility().contrastPreference()
        return bool(preference == Qt.ContrastPreference.HighContrast)

    def _connect_contrast(self, listener: Callable[[], None]) -> None:
        hints = self._app.styleHints()
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(listener)


def _system_moves(app: QApplication) -> bool:
    """Whether the system lets things move; only Windows tells Qt, others leave it to settings."""
    return sys.platform != "win32" or app.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)


def _within(scale: float) -> float:
    return min(max(scale, _SMALLEST), _LARGEST)
