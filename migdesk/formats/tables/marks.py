"""What contacts and events of a table share: who may see them."""

from collections.abc import Iterator, Mapping

from migdesk.formats.contentline import ContentLine
from migdesk.formats.tables.fields import folded
from migdesk.formats.tables.found import Columns, Found
from migdesk.formats.tables.moments import flag

_CLASSES: Mapping[str, str] = {
    "normal": "",
    "normale": "",
    "personal": "PRIVATE",
    "personnel": "PRIVATE",
    "personnel(le)": "PRIVATE",
    "personnelle": "PRIVATE",
    "private": "PRIVATE",
    "prive": "PRIVATE",
    "privee": "PRIVATE",
    "prive(e)": "PRIVATE",
    "confidential": "CONFIDENTIAL",
    "confidentiel": "CONFIDENTIAL",
    "confidentielle": "CONFIDENTIAL",
    "confidentiel(le)": "CONFIDENTIAL",
}
"""CLASS (RFC 5545 §3.8.1.3) of Outlook's sensitivities; a word that is not here is private."""


def private(columns: Columns, own: Found) -> Iterator[ContentLine]:
    """CLASS, where a row says that it is not for everybody. What is not understood is private."""
    found = []
    for text in own.texts("private"):
        said = flag(text)
        found.append("PRIVATE" if said in {True, None} else "")
        if said is None:
            own.doubt("private", columns.heading_of("private"))
    for text in own.texts("sensitivity"):
        known = _CLASSES.get(folded(text))
        found.append("PRIVATE" if known is None else known)
        if known is None:
            own.doubt("sensitivity", columns.heading_of("sensitivity"))
    strict = [own_class for own_class in ("CONFIDENTIAL", "PRIVATE") if own_class in found]
    if strict:
        yield ContentLine.of("CLASS", strict[0])
