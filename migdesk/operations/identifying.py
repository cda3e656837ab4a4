"""Which record a unit is: by its UID, by its text, as one of several, or back from sharing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING

from migdesk.formats import share, vevent
from migdesk.formats.component import Unit
from migdesk.operations.importplan import CONTACT, EVENT, Incoming, ReadFile
from migdesk.operations.pairing import paired
from migdesk.records import invitation_uid, known_uid

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader

_Key = tuple[str, str]
_Named = dict[int, Incoming]
"""Units by their identity, each under the UID that it is known by."""

_MADE = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f-]{21}")
"""A UUID that was made from something (RFC 9562 §5.5)."""


class Names:
    """The UIDs that units are known by: here, or in an earlier file of the same import.

    An invitation and what had left of it may come together, in any order.
    """

    def __init__(self, reader: Reader, files: Iterable[ReadFile] = ()) -> None:
        self._reader = reader
        self._invitations = frozenset(_invitations(files))
        self._former = {
            (kind, name.uid): (kind, name.source_uid, name.ordinal)
            for kind in (EVENT, CONTACT)
            for name in reader.former_names(kind)
        }
        self._came: dict[_Key, list[Incoming]] = {}
        self._ordinals: dict[_Key, set[int]] = {}
        for kind, uid, ordinal in self._former.values():
            self._ordinals.setdefault((kind, uid), set()).add(ordinal)
        self._texts: dict[_Key, list[str]] = {}

    def recognised(self, units: Sequence[Incoming]) -> list[Incoming]:
        """The units of one file, each under the UID that it is known by."""
        named = self._invited(units)
        nameless = [own for own in units if not own.unit.main.value("UID")]
        alike = self._of_same_text(nameless)
        groups: dict[_Key, dict[int, Incoming]] = {}
        for own in units:
            if id(own) not in named:
                group = groups.setdefault((own.kind, own.uid), {})
                group[len(group)] = own
        named |= alike
        claimed = {(own.kind, own.uid) for own in alike.values()}
        for key, here in self._here(groups).items():
            rest = {n: own for n, own in groups[key].items() if id(own) not in named}
            named |= self._numbered(key, rest, here, claimed)
        for own in nameless:
            uid = named[id(own)].uid
            self._texts.setdefault((own.kind, own.unit.text), []).append(uid)
        return self._remembered([named[id(own)] for own in units])

    def _invited(self, units: Iterable[Incoming]) -> _Named:
        """Invitations that had left from here, under a UID that was made from theirs."""
        made = set(filter(_MADE.fullmatch, (own.uid for own in units if own.kind == EVENT)))
        made -= {uid for name in self._reader.names(EVENT, made) for uid in name[:2]}
        made -= {uid for kind, uid in self._former if kind == EVENT}
        left = {uid: self._left[uid] for uid in made if uid in self._left}
        return {
            id(own): replace(own, uid=left[own.uid], exported=True)
            for own in units
            if own.kind == EVENT and own.uid in left
        }

    @cached_property
    def _left(self) -> Mapping[str, str]:
        """The UIDs that invitations leave under, each with that of its event."""
        former = (uid for kind, uid in self._former if kind == EVENT)
        known = (*self._invitations, *self._reader.known_uids(EVENT), *former)
        return {invitation_uid(uid): uid for uid in known}

    def _of_same_text(self, nameless: Iterable[Incoming]) -> _Named:
        """Units without a UID whose text is here, whatever their file is called."""
        for kind in (EVENT, CONTACT):
            texts = {own.unit.text for own in nameless if own.kind == kind}
            for text, uids in self._reader.uids_of(kind, texts).items():
                self._texts.setdefault((kind, text), []).extend(uids)
        named: _Named = {}
        claimed: set[_Key] = set()
        for own in nameless:
            for uid in self._texts.get((own.kind, own.unit.text), ()):
                if id(own) not in named and (own.kind, uid) not in claimed:
                    claimed.add((own.kind, uid))
                    named[id(own)] = replace(own, uid=uid)
        return named

    def _here(self, groups: Mapping[_Key, Mapping[int, Incoming]]) -> dict[_Key, set[int]]:
        """Of each UID, which are here: stored, merged, or in an earlier file."""
        here = {key: set(self._ordinals.get(key, ())) for key in groups}
        stored: set[_Key] = set()
        for kind in (EVENT, CONTACT):
            uids = [
                known_uid(uid, n) for own, uid in groups if own == kind for n in groups[own, uid]
            ]
            for name in self._reader.names(kind, uids):
                stored.add((kind, name.uid))
                here.get((kind, name.source_uid), set()).add(name.ordinal)
        for (kind, uid), ordinals in here.items():
            keys = {n: (kind, known_uid(uid, n)) for n in groups[kind, uid]}
            known = (stored, self._former, self._came)
            ordinals |= {n for n, key in keys.items() if any(key in own for own in known)}
        # A UID that is here once, as itself, is clear; it goes first, and keeps others off it.
        return dict(sorted(here.items(), key=lambda item: not _is_clear(groups[item[0]], item[1])))

    def _numbered(
        self, key: _Key, units: Mapping[int, Incoming], here: set[int], claimed: set[_Key]
    ) -> _Named:
        """The units of one UID, each with its record, or as a new one after those here."""
        kind, uid = key
        pairs = {0: 0}
        if not _is_clear(units, here) or key in claimed:
            left = [n for n in sorted(here) if (kind, known_uid(uid, n)) not in claimed]
            records = self._units_of(kind, {n: known_uid(uid, n) for n in left})
            texts = {n: (own.unit,) for n, own in units.items()}
            has_name = any(own.unit.main.value("UID") for own in units.values())
            known = len(here) - len(left)
            pairs = paired(kind, texts, records, named=has_name, known=known)
        free = (n for n in count() if n not in here)
        named = {}
        for n, own in units.items():
            ordinal = pairs[n] if n in pairs else next(free)
            named[id(own)] = replace(own, uid=known_uid(uid, ordinal), came=(uid, ordinal))
        claimed |= {(kind, own.uid) for own in named.values()}
        return named

    def _units_of(self, kind: str, uids: Mapping[int, str]) -> dict[int, list[Unit]]:
        """Every text that some UIDs are known in."""
        stored = self._reader.stored_by_uid(kind, uids.values())
        found: dict[int, list[Unit]] = {}
        for number, uid in uids.items():
            texts = [own.unit for own in self._came.get((kind, uid), ())]
            if uid in stored:
                texts += [own for own in (stored[uid].unit, stored[uid].last_received) if own]
            elif (kind, uid) in self._former:
                texts.append(self._reader.received_under(kind, uid))
            found[number] = texts
        return found

    def _remembered(self, units: list[Incoming]) -> list[Incoming]:
        for own in units:
            self._came.setdefault((own.kind, own.uid), []).append(own)
            uid, ordinal = own.came
            self._ordinals.setdefault((own.kind, uid), set()).add(ordinal)
        return units


def _invitations(files: Iterable[ReadFile]) -> Iterator[str]:
    """The UIDs of the events that came with people: they leave under others."""
    for calendar in (calendar for file in files for calendar in file.reading.calendars):
        for unit in calendar.units:
            if any(own.lines(*share.INVITATION) for own in unit.components):
                yield vevent.get(unit).uid


def _is_clear(units: Mapping[int, Incoming], here: set[int]) -> bool:
    return units.keys() == {0} and here <= {0}
