"""The tables of records and of where they came from.

A column that bears the name of a record's field holds that field; the others are derived
from the record. Long texts are kept apart (``children``), so that a scan of all records
stays narrow. Ids are never used twice: the journal refers to them.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from migdesk.db.base import Base
from migdesk.records import ContactKind, Stage

IDS_USED_ONCE = {"sqlite_autoincrement": True}
BY_KEY_ONLY = {"sqlite_with_rowid": False}
CASCADE = "CASCADE"


class CollectionRow(Base):
    """What a person added in one go and may remove in one go."""

    __tablename__ = "collection"
    __table_args__ = (IDS_USED_ONCE,)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    colour: Mapped[int]
    is_starter: Mapped[bool]


class CalendarRow(Base):
    """One VCALENDAR of an imported file: its own lines, without components (RFC 5545 §3.4)."""

    __tablename__ = "calendar"
    __table_args__ = (IDS_USED_ONCE,)

    id: Mapped[int] = mapped_column(primary_key=True)
    collection_id: Mapped[int] = mapped_column(ForeignKey("collection.id"), index=True)
    file_name: Mapped[str]
    position: Mapped[int]
    imported_at: Mapped[datetime]
    wrapper: Mapped[str]


class TimezoneRow(Base):
    """A VTIMEZONE as one calendar defines it; another may mean something else by its TZID."""

    __tablename__ = "timezone"
    __table_args__ = (Index(None, "calendar_id", "tzid"), BY_KEY_ONLY)

    calendar_id: Mapped[int] = mapped_column(
        ForeignKey("calendar.id", ondelete=CASCADE), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    tzid: Mapped[str]
    component: Mapped[str]


class OtherRow(Base):
    """A component that is kept and counted only: VJOURNAL, VFREEBUSY and the like."""

    __tablename__ = "other"
    __table_args__ = (BY_KEY_ONLY,)

    calendar_id: Mapped[int] = mapped_column(
        ForeignKey("calendar.id", ondelete=CASCADE), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    component: Mapped[str]


class SeriesRow(Base):
    """The hue of a series, given when it first appears and never taken back."""

    __tablename__ = "series"

    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    colour: Mapped[int]


class TableLayoutRow(Base):
    """What the columns of tables with the same headings mean, as somebody said it, in JSON."""

    __tablename__ = "table_layout"

    signature: Mapped[str] = mapped_column(primary_key=True)
    json: Mapped[str]


class EventRow(Base):
    """An event as lists, filters and forms show it; derived from its component.

    ``uid`` is what it is known by, ``source_uid`` what it came under; ``ordinal`` tells
    apart what came under the same. ``version`` rises at each save. ``born_here`` is false
    for what a file brought, ``repeats`` for what happens at its own dates alone.
    """

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("source_uid", "ordinal"),
        Index(None, "first_day", "last_day"),
        IDS_USED_ONCE,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    calendar_id: Mapped[int] = mapped_column(ForeignKey("calendar.id"))
    uid: Mapped[str] = mapped_column(unique=True)
    source_uid: Mapped[str]
    ordinal: Mapped[int]
    version: Mapped[int]
    born_here: Mapped[bool]
    repeats: Mapped[bool]
    title: Mapped[str]
    title_key: Mapped[str]
    short_title: Mapped[str]
    alt_titles: Mapped[tuple[str, ...]]
    language: Mapped[str]
    kind: Mapped[str]
    edtf: Mapped[str]
    first_day: Mapped[date | None]
    last_day: Mapped[date | None] = mapped_column(index=True)
    precision: Mapped[str]
    start_minute: Mapped[int | None]
    time_zone: Mapped[str]
    time_zone_inferred: Mapped[bool]
    recurrence: Mapped[str]
    stage: Mapped[Stage]
    location: Mapped[str]
    url: Mapped[str]
    join_url: Mapped[str]
    registration_url: Mapped[str]
    languages: Mapped[tuple[str, ...]]
    series: Mapped[str]
    series_key: Mapped[str] = mapped_column(index=True)
    edition: Mapped[str]
    parent: Mapped[str] = mapped_column(index=True)
    organisers: Mapped[tuple[str, ...]]


class ContactRow(Base):
    """A person, mailbox or organisation as lists, filters and forms show it.

    UIDs are without ``urn:uuid:``, as contacts compare. ``name_key`` is the folded name to
    show, the order of lists.
    """

    __tablename__ = "contact"
    __table_args__ = (
        UniqueConstraint("source_uid", "ordinal"),
        Index(None, "name_key", "id"),
        IDS_USED_ONCE,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    collection_id: Mapped[int] = mapped_column(ForeignKey("collection.id"))
    uid: Mapped[str] = mapped_column(unique=True)
    source_uid: Mapped[str]
    ordinal: Mapped[int]
    version: Mapped[int]
    born_here: Mapped[bool]
    kind: Mapped[ContactKind]
    name: Mapped[str]
    display_name: Mapped[str]
    name_key: Mapped[str]
    family: Mapped[str]
    given: Mapped[str]
    additional: Mapped[str]
    honorific: Mapped[str]
    suffix: Mapped[str]
    language: Mapped[str]
    aliases: Mapped[tuple[str, ...]]
    organisation: Mapped[str]
    organisation_key: Mapped[str] = mapped_column(index=True)
    units: Mapped[tuple[str, ...]]
    title: Mapped[str]
    role: Mapped[str]
    role_from: Mapped[str]
    role_until: Mapped[str]
    interim: Mapped[bool]
    email: Mapped[str]
    phone: Mapped[str]
    languages: Mapped[tuple[str, ...]]
    agents: Mapped[tuple[str, ...]]
    verified: Mapped[date | None]
