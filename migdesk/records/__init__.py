"""The frozen records: what forms show and what the lens joins to component text.

Two records are equal when everything a user can see in them is equal.
"""

from migdesk.records.base import bare_uid, clean, clean_line, invitation_uid, known_uid
from migdesk.records.contact import Address, Contact, ContactKind, Email, Link, Phone
from migdesk.records.event import (
    ROLES,
    AltTitle,
    Document,
    Event,
    Invited,
    Participation,
    Stage,
    claimed_dates,
)
from migdesk.records.provenance import Claim, Source

__all__ = [
    "ROLES",
    "Address",
    "AltTitle",
    "Claim",
    "Contact",
    "ContactKind",
    "Document",
    "Email",
    "Event",
    "Invited",
    "Link",
    "Participation",
    "Phone",
    "Source",
    "Stage",
    "bare_uid",
    "claimed_dates",
    "clean",
    "clean_line",
    "invitation_uid",
    "known_uid",
]
