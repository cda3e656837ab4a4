"""The headings of Google's exports, before and since 2024; they are English everywhere.

Sources: ``docs/decisions/csv.md``. Calendars have Outlook's English headings.
"""

import re

from migdesk.formats.tables.fields import KEPT, UNLESS_USUAL

CONTACTS: tuple[tuple[str, str], ...] = (
    ("name", "Name"),
    ("given", "First Name|Given Name"),
    ("additional", "Middle Name|Additional Name"),
    ("family", "Last Name|Family Name"),
    ("honorific", "Name Prefix"),
    ("suffix", "Name Suffix"),
    ("alias", "Nickname"),
    ("organisation", "Organization Name|Organization 1 - Name"),
    ("title", "Organization Title|Organization 1 - Title"),
    ("unit", "Organization Department|Organization 1 - Department"),
    ("role", "Occupation|Organization 1 - Job Description"),
    ("birthday", "Birthday"),
    ("remark", "Notes"),
    ("tag", "Labels|Group Membership"),
    ("sensitivity", "Sensitivity"),
    (UNLESS_USUAL, "Priority|Gender|Organization 1 - Type"),
    (KEPT, "Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|File As|Photo"),
    (KEPT, "Yomi Name|Given Name Yomi|Additional Name Yomi|Family Name Yomi|Initials"),
    (KEPT, "Short Name|Maiden Name|Location|Billing Information|Directory Server|Mileage"),
    (KEPT, "Hobby|Subject|Language|Organization 1 - Yomi Name|Organization 1 - Symbol"),
    (KEPT, "Organization 1 - Location"),
)
"""Fields and their headings; of the spellings of a field we write the first."""

NUMBERED = {"E-mail": "email", "Phone": "phone", "Website": "link", "Address": "address"}
"""What stands once or more, each with a number: "Phone 1 - Label", "Phone 1 - Value"."""

PARTS = {
    "Label": "type",
    "Value": "value",
    "Formatted": "formatted",
    "Street": "street",
    "City": "locality",
    "PO Box": "box",
    "Region": "region",
    "Postal Code": "code",
    "Country": "country",
    "Extended Address": "extended",
}
_OLD_PARTS = {"type": "type"}
_KEPT_NUMBERED = "im|relation|event|custom field|organization|jot|calendar link|external id"
_NUMBERED = re.compile(r"([a-z-]+) (\d{1,3}) - ([a-z ]+)")
_OTHERS = re.compile(rf"(?:{_KEPT_NUMBERED}) \d{{1,3}} - [a-z ]+")
_FIELDS = {name.casefold(): field for name, field in NUMBERED.items()}
_FIELD_PARTS = {name.casefold(): part for name, part in PARTS.items()} | _OLD_PARTS


def numbered(heading: str) -> str:
    """The field of a folded heading that has a number; nothing for any other."""
    match = _NUMBERED.fullmatch(heading)
    field = _FIELDS.get(match[1], "") if match else ""
    part = _FIELD_PARTS.get(match[3], "") if match else ""
    if match and field and part and (part == "type" or (field == "address") != (part == "value")):
        return f"{field}#{match[2]}/{part}"
    return KEPT if _OTHERS.fullmatch(heading) else ""
