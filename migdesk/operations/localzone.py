"""The time zone of whoever reads: tables give times without one."""

import os
import time
from contextlib import suppress
from datetime import tzinfo
from pathlib import Path

from migdesk.formats.timezones import iana_name, windows_name

_LINK = Path("/etc/localtime")
_FOLDER = "zoneinfo/"


def tzid_of(zone: tzinfo | None = None) -> str:
    """The IANA name of a reader's zone, of none that of the system; empty if nobody knows it."""
    if zone is not None:
        return iana_name(str(zone))
    said = os.environ.get("TZ", "").removeprefix(":").partition(_FOLDER)
    names = [said[2] or said[0]]
    with suppress(OSError):
        names.append(str(_LINK.resolve()).partition(_FOLDER)[2])
    names.append(windows_name(time.tzname[0]))
    return next(filter(None, map(iana_name, filter(None, names))), "")
