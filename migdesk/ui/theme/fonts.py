"""Type: the system's own font, in sizes that are ratios of the system's own size.

label.setFont(theme.font(PAGE_TITLE, DEMI))
label.setFont(theme.font(EVENT))
"""

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

CAPTION = 0.85
EVENT = 0.92
BODY = 1.0
EMPHASIS = 1.05
PANE_TITLE = 1.38
PAGE_TITLE = 1.6
NAME = 1.75

REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
DEMI = QFont.Weight.DemiBold

_BARE = frozenset({"DejaVu Sans", "Bitstream Vera Sans", "Sans Serif"})
_BETTER = ("Inter", "Noto Sans", "Cantarell")
_BARE_POINTS = 9.75


def system_font(given: QFont) -> QFont:
    """``given``, or a better installed one where the desktop has named none.

    A bare X11 falls back to DejaVu at 9 pt, wider and coarser than what any desktop would
    have chosen.
    """
    font = QFont(given)
    if not {given.family(), QFontInfo(given).family()} & _BARE:
        return font
    font.setPointSizeF(max(font.pointSizeF(), _BARE_POINTS))
    better = next((family for family in _BETTER if QFontDatabase.hasFamily(family)), "")
    if better:
        font.setFamilies([better])
    return font


def sized(font: QFont, ratio: float, weight: QFont.Weight = REGULAR) -> QFont:
    """A copy of ``font`` at ``ratio`` of its size; fonts given in pixels stay in pixels."""
    copy = QFont(font)
    if font.pointSizeF() > 0:
        copy.setPointSizeF(font.pointSizeF() * ratio)
    else:
        copy.setPixelSize(max(1, round(font.pixelSize() * ratio)))
    copy.setWeight(weight)
    return copy
