"""Time zones: TZID to zoneinfo, and VTIMEZONE for each zone that is written (RFC 5545 §3.6.5)."""

import json
import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache, lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from migdesk import assets

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,30}(/[A-Za-z0-9_+-]{1,30}){0,2}")
_OF_THE_MACHINE = frozenset({"Factory", "localtime", "posix", "posixrules", "right"})
"""Files and folders beside the zones that mean another time on each machine, or none."""
_UNIVERSAL = frozenset({"UTC", "UCT", "Universal", "Zulu"})


@lru_cache(maxsize=256)
def zone(tzid: str) -> ZoneInfo | None:
    """The zone of an IANA name or "UTC"; none for every other TZID.

    A name may stand behind a vendor, as in ``/mozilla.org/20070129_1/Europe/Berlin``. It is
    checked first, so that no path in a file ever reaches the file system.
    """
    names = [tzid]
    if tzid.startswith("/"):
        parts = tzid.split("/", 3)
        names = ["/".join(parts[start:]) for start in (3, 2, 1)]
    return next(filter(None, map(_zone, names)), None)


def _zone(name: str) -> ZoneInfo | None:
    if not _NAME.fullmatch(name) or name.partition("/")[0] in _OF_THE_MACHINE:
        return None
    try:
        return ZoneInfo(name)
    except (LookupError, OSError, ValueError):
        return None


def iana_name(tzid: str) -> str:
    """The name that every program knows for the zone of a TZID; nothing if there is none."""
    found = zone(tzid)
    key = found.key if found else ""
    return "Etc/UTC" if key == "UTC" else key


def windows_name(tzid: str) -> str:
    """The IANA name of a zone that Windows and Outlook call ``tzid``; nothing if they do not.

    By the table of CLDR, for the whole world. Only where a file does not define the zone itself.
    """
    return _windows().get(tzid.strip().replace(" Daylight Time", " Standard Time"), "")


@cache
def _windows() -> Mapping[str, str]:
    text = assets.path("authority", "windows-zones.json").read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))


def known_zone(tzid: str) -> ZoneInfo | None:
    """The zone of an IANA name, or of a name of Windows; none for every other TZID."""
    return zone(tzid) or zone(windows_name(tzid))


def is_universal(tzid: str) -> bool:
    """Whether it is UTC by any of its names, which belongs to no place."""
    found = known_zone(tzid)
    return found is not None and found.key.removeprefix("Etc/") in _UNIVERSAL


def converted(at: datetime, from_: str, to: str) -> datetime:
    """Wall time of zone ``from_`` as wall time of zone ``to``; as it is when one is unknown."""
    if from_ == to:
        return at
    source, target = known_zone(from_), known_zone(to)
    if not source or not target:
        return at
    try:
        return at.replace(tzinfo=source).astimezone(target).replace(tzinfo=None)
    except OverflowError:
        return at
