"""What a whole export holds, counted; what it leaves out, says otherwise, or nobody will see."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject

from migdesk.db.summaries import EventSummary
from migdesk.formats.share import Loss
from migdesk.operations.bundles import EVENTS, Bundle, Order
from migdesk.ui.losswords import LossWords
from migdesk.ui.oneline import one_line
from migdesk.ui.panes.texts import shortened

_NAMED, _LONGEST = 3, 60
_LEFT = frozenset({"share-property", "share-part", "share-override"})
_UNSEEN = frozenset({"share-ignored", "share-column", "share-first-card"})


class Told(NamedTuple):
    """A heading and the sentences under it."""

    heading: str
    lines: list[str]


class BundleWords(QObject):
    """Sentences in the window's language; an object, since only objects count in plurals."""

    def headline(self, bundle: Bundle, order: Order) -> str:
        """How many records leave, whoever goes along, and how large it all is."""
        if not bundle.count:
            return self.tr("Nothing that fits can leave.")
        if order.kind == EVENTS:
            what = self.tr("%n event(s)", "", bundle.count)
        else:
            what = self.tr("%n contact(s)", "", bundle.count)
        si = QLocale.DataSizeFormat.DataSizeSIFormat
        size = QLocale().formattedDataSize(bundle.size, 1, si)
        people = sum(own.count for own in bundle.people)
        if people:
            words = self.tr("{what} and %n contact(s), {size}", "", people)
            return words.format(what=what, size=size)
        return self.tr("{what}, {size}").format(what=what, size=size)

    def groups(self, bundle: Bundle, order: Order) -> list[Told]:
        """What is left out, what is not seen there, what is worded otherwise, if there is any."""
        losses = [loss for part in bundle.all for loss in part.losses]
        found = (
            Told(self.tr("Stays here"), list(self._left_out(bundle, losses))),
            Told(self.tr("Not seen there"), list(self._unseen(losses))),
            Told(self.tr("Worded otherwise"), list(self._reworded(bundle, order, losses))),
        )
        return [told for told in found if told.lines]

    def _left_out(self, bundle: Bundle, losses: Sequence[Loss]) -> Iterator[str]:
        for events, template in (
            (_all(bundle, "left_out", "year"), self.tr("Only the year is known: {which}")),
            (_all(bundle, "left_out", ""), self.tr("The day is not known: {which}")),
            (_all(bundle, "undated", ""), self.tr("Without any date: {which}")),
            (_all(bundle, "cancelled", ""), self.tr("Cancelled: {which}")),
        ):
            if events:
                yield template.format(which=self._named([own.title for own in events]))
        private = [name for part in bundle.all for name in part.private]
        if private:
            yield self.tr("Marked as private: {which}").format(which=self._named(private))
        yield from LossWords().counted([loss for loss in losses if loss.id in _LEFT])

    def _unseen(self, losses: Sequence[Loss]) -> Iterator[str]:
        yield from LossWords().counted([loss for loss in losses if loss.id in _UNSEEN])

    def _reworded(self, bundle: Bundle, order: Order, losses: Sequence[Loss]) -> Iterator[str]:
        vague, marked = _all(bundle, "approximate", ""), _all(bundle, "in_front", "")
        if vague:
            words = self.tr(
                "On all days that are possible, with the date before the title: {which}"
            )
            yield words.format(which=self._named([own.title for own in vague]))
        if marked:
            words = self.tr("Cancelled or postponed, which stands before the title: {which}")
            yield words.format(which=self._named([own.title for own in marked]))
        yield from LossWords().counted([loss for loss in losses if loss.id == "share-zone"])
        if order.kind == EVENTS and bundle.count:
            yield self.tr("Contacts, site and sources stand at the end of the description.")
            if order.table:
                yield self.tr("Hours are those of this computer: a table names no time zone.")

    def _named(self, names: Sequence[str]) -> str:
        """The first names, and how many more there are."""
        shown = [shortened(one_line(name), _LONGEST) for name in names[:_NAMED]]
        rest = len(names) - _NAMED
        more = [self.tr("%n more", "", rest)] if rest > 0 else []
        return QLocale().createSeparatedList([*shown, *more])


def _all(bundle: Bundle, field: str, precision: str) -> list[EventSummary]:
    """The events of all parts in a field; those left out by their year apart from the others."""
    found: list[EventSummary] = [own for part in bundle.parts for own in getattr(part, field)]
    if field != "left_out":
        return found
    return [own for own in found if (own.precision == "year") == bool(precision)]
