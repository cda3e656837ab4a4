"""The month painted: sheet, days, bars over them, then strip and day names on top."""

from datetime import date

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.barpaint import BarPainter, Shown
from migdesk.ui.calendar.monthlayout import DAYS, Week, covers
from migdesk.ui.calendar.monthscene import Hit, MonthScene
from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import focus_ring, kept, rounded

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignCenter
_WASH = 0.3
_WITH_TIME, _WITH_TODAY, _WITH_LONG_NAMES = 150, 120, 84
_FIRST_FREE_DAY = 5


class MonthPainter:
    """Draws a ``MonthScene``; holds nothing but fonts and the cache of shortened texts."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._bars = BarPainter(theme)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's colours and sizes anew."""
        theme = self._theme
        self._bars.restyle()
        self._number = theme.font(fonts.BODY)
        self._first = theme.font(fonts.BODY, fonts.DEMI)
        self._caption = theme.font(fonts.CAPTION)
        self._name = theme.font(fonts.CAPTION, fonts.MEDIUM)

    def paint(self, p: QPainter, scene: MonthScene, *, focused: bool) -> None:
        """Draw all of ``scene``; ``focused`` shows where the keyboard is."""
        geometry = scene.geometry
        p.fillRect(QRectF(0, 0, geometry.width, geometry.height), self._theme.colour("surface"))
        with kept(p):
            p.setClipRect(scene.grid)
            weeks = list(scene.weeks())
            for week, top in weeks:
                self._sheet(p, scene, week, top)
            if focused and scene.pill is None:
                self._keyboard(p, scene)
            for week, top in weeks:
                self._events(p, scene, week, top)
        self._head(p, scene)
        self._strip(p, scene, focused=focused)

    def _sheet(self, p: QPainter, scene: MonthScene, week: Week, top: float) -> None:
        days = scene.days(week)
        for column, day in enumerate(days):
            if day is not None:
                self._day(p, scene, day, scene.geometry.day(column, top))
        self._lines(p, scene, top)
        for column, day in enumerate(days):
            if day is not None:
                self._day_number(p, scene, day, scene.geometry.number(column, top))
        monday = next((day for day in days if day is not None and day.weekday() == 0), None)
        if monday is not None and scene.geometry.measures.gutter:
            self._week_number(p, scene, monday, top)

    def _day(self, p: QPainter, scene: MonthScene, day: date, cell: QRectF) -> None:
        if scene.is_outside(day) or day.weekday() >= _FIRST_FREE_DAY:
            p.fillRect(cell, self._theme.colour("sunken"))
        wash = self._wash(scene, day)
        if wash is not None:
            p.fillRect(cell, wash)

    def _wash(self, scene: MonthScene, day: date) -> QColor | None:
        event = scene.chosen_period
        if event is None or not covers(event, day, day):
            return None
        tint = QColor(self._theme.hue(event.colour).tint)
        tint.setAlphaF(_WASH if event.coarse else 2 * _WASH)
        return tint

    def _lines(self, p: QPainter, scene: MonthScene, top: float) -> None:
        geometry, hair = scene.geometry, self._theme.colour("hair")
        for column in range(1, DAYS):
            p.fillRect(QRectF(geometry.column(column), top, 1, geometry.row), hair)
        p.fillRect(QRectF(0, top, geometry.width, 1), self._theme.colour("line"))

    def _day_number(self, p: QPainter, scene: MonthScene, day: date, row: QRectF) -> None:
        px = self._theme.px
        row = row.adjusted(px(10), px(1), 0, 0)
        label = scene.words.number(day)
        if day == scene.today:
            self._today(p, scene, row, label)
            return
        p.setFont(self._first if day.day == 1 else self._number)
        p.setPen(self._theme.colour("text3" if scene.is_outside(day) else "text"))
        p.drawText(row, _LEFT, label)

    def _today(self, p: QPainter, scene: MonthScene, row: QRectF, label: str) -> None:
        px, theme = self._theme.px, self._theme
        width = QFontMetricsF(self._first).horizontalAdvance(label)
        side = max(px(24), width + px(8))
        disc = QRectF(row.x() + (width - side) / 2, 0, side, px(24))
        disc.moveTop(row.center().y() - disc.height() / 2)
        rounded(p, disc, disc.height() / 2, theme.colour("accent"))
        p.setFont(self._first)
        p.setPen(theme.colour("on_accent"))
        p.drawText(disc, _CENTRE, label)
        if scene.geometry.day_width >= px(_WITH_TODAY):
            p.setFont(self._name)
            p.setPen(theme.colour("accent"))
            p.drawText(
                row.adjusted(disc.right() - row.x() + px(6), 0, 0, 0), _LEFT, scene.words.today()
            )

    def _week_number(self, p: QPainter, scene: MonthScene, monday: date, top: float) -> None:
        m = scene.geometry.measures
        p.setFont(self._caption)
        p.setPen(self._theme.colour("text3"))
        p.drawText(QRectF(0, top + 1, m.gutter, m.number), _CENTRE, scene.words.week(monday))

    def _keyboard(self, p: QPainter, scene: MonthScene) -> None:
        cell = scene.day_rect(scene.day)
        ring = QRectF(
            cell.x() + 1, cell.y() + 1, cell.width() - 1, scene.geometry.measures.number - 1
        )
        focus_ring(p, ring, self._theme.px(7), self._theme.colour("accent"))

    def _events(self, p: QPainter, scene: MonthScene, week: Week, top: float) -> None:
        geometry, words = scene.geometry, scene.words
        timed = geometry.day_width >= self._theme.px(_WITH_TIME)
        for segment in week.segments:
            event = segment.event
            rect = geometry.segment(segment, top)
            time = words.time(event) if timed else ""
            self._bars.segment(p, rect, segment, _shown(scene, event), words.status(event), time)
        days = scene.days(week)
        for column, hidden in enumerate(week.hidden):
            if hidden and geometry.lanes:
                pointed = scene.pointed == Hit(day=days[column], more=True)
                self._more(p, geometry.more(column, top), words.more(hidden), pointed=pointed)

    def _more(self, p: QPainter, rect: QRectF, words: str, *, pointed: bool) -> None:
        px = self._theme.px
        if pointed:
            rounded(p, rect, px(5), self._theme.colour("hover"))
        p.setFont(self._name)
        p.setPen(self._theme.colour("text" if pointed else "text2"))
        p.drawText(rect.adjusted(px(6), 0, 0, 0), _LEFT, words)

    def _head(self, p: QPainter, scene: MonthScene) -> None:
        geometry, theme = scene.geometry, self._theme
        height = scene.grid.top()
        p.fillRect(QRectF(0, 0, geometry.width, height), theme.colour("surface"))
        long = geometry.day_width >= theme.px(_WITH_LONG_NAMES)
        form = QLocale.FormatType.LongFormat if long else QLocale.FormatType.ShortFormat
        p.setFont(self._name)
        p.setPen(theme.colour("text2"))
        for column, name in enumerate(scene.words.weekdays(form)):
            left = geometry.column(column) + theme.px(10)
            p.drawText(
                QRectF(left, 0, geometry.day_width, geometry.measures.header - 2), _LEFT, name
            )
        line = theme.colour("line")
        p.fillRect(QRectF(0, geometry.measures.header - 1, geometry.width, 1), line)
        p.fillRect(QRectF(0, height, geometry.width, 1), line)

    def _strip(self, p: QPainter, scene: MonthScene, *, focused: bool) -> None:
        strip = scene.strip
        for place, pill in enumerate(strip.pills):
            self._bars.pill(p, pill, _shown(scene, pill.event))
            if focused and scene.pill == place:
                ring = pill.rect.adjusted(-3, -3, 3, 3)
                focus_ring(p, ring, ring.height() / 2, self._theme.colour("accent"))
        if strip.hidden:
            pointed = scene.pointed == Hit(more=True)
            self._more(p, strip.more, f"+ {strip.hidden}", pointed=pointed)
            if focused and scene.pill == strip.last_stop:
                focus_ring(p, strip.more, self._theme.px(5), self._theme.colour("accent"))
        if strip.note:
            self._note(p, scene, focused=focused)

    def _note(self, p: QPainter, scene: MonthScene, *, focused: bool) -> None:
        strip, font = scene.strip, self._theme.font(fonts.EVENT)
        p.setFont(font)
        p.setPen(self._theme.colour("text2"))
        p.drawText(strip.note_place, _LEFT, strip.note)
        font.setUnderline(bool(scene.pointed.event or scene.pointed.more))
        p.setFont(font)
        p.setPen(self._theme.colour("accent"))
        p.drawText(strip.link_place, _LEFT, strip.link)
        if focused and scene.pill is not None:
            ring = strip.link_place.adjusted(-5, 4, 5, -4)
            focus_ring(p, ring, self._theme.px(5), self._theme.colour("accent"))


def _shown(scene: MonthScene, event: EventSummary) -> Shown:
    key, pointed = event.key, scene.pointed.event
    return Shown(selected=scene.selected == key, pointed=pointed is not None and pointed.key == key)
