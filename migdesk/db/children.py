"""The rows that belong to one event or one contact: each at its place, gone with its owner."""

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from migdesk.db.base import Base
from migdesk.db.tables import BY_KEY_ONLY, CASCADE


class OfEvent:
    """A row of an event."""

    @declared_attr
    def event_id(cls) -> Mapped[int]:  # noqa: N805 - a class method, as SQLAlchemy calls it
        """The event."""
        key = ForeignKey("event.id", ondelete=CASCADE)
        return mapped_column(key, primary_key=True, sort_order=-2)


class OfContact:
    """A row of a contact."""

    @declared_attr
    def contact_id(cls) -> Mapped[int]:  # noqa: N805 - a class method, as SQLAlchemy calls it
        """The contact."""
        key = ForeignKey("contact.id", ondelete=CASCADE)
        return mapped_column(key, primary_key=True, sort_order=-2)


class Placed:
    """A row at its place among its like."""

    __table_args__: tuple[Index | dict[str, bool], ...] = (BY_KEY_ONLY,)

    position: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class Written:
    """The text as it is kept, in UTF-8, and as it was last received if it differs.

    ``received`` is filled by the first change made here, for the three-way comparison at
    the next import; until then the text is what was received.
    """

    component: Mapped[bytes]
    received: Mapped[bytes | None]
    note: Mapped[str]


class EventTextRow(OfEvent, Written, Base):
    """The long texts of an event."""

    __tablename__ = "event_text"

    description: Mapped[str]


class ContactTextRow(OfContact, Written, Base):
    """The long texts of a contact."""

    __tablename__ = "contact_text"

    remark: Mapped[str]


class ParticipationRow(OfEvent, Placed, Base):
    """A role in an event. ``contact`` is the UID as written; ``contact_id`` is whom it finds.

    The text holds the link and the key only speeds it, so the order of imports does not
    matter, and a contact that comes back finds its links again.
    """

    __tablename__ = "participation"

    role: Mapped[str]
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)
    contact: Mapped[str]
    contact_key: Mapped[str] = mapped_column(index=True)
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contact.id", ondelete="SET NULL"), index=True
    )
    source: Mapped[str]


class DocumentRow(OfEvent, Placed, Base):
    """A text that belongs to an event."""

    __tablename__ = "document"

    title: Mapped[str]
    url: Mapped[str]
    kind: Mapped[str]
    language: Mapped[str]
    date: Mapped[str]
    number: Mapped[str]
    pages: Mapped[str]
    media_type: Mapped[str]


class ContactPointRow(OfContact, Placed, Base):
    """An e-mail, phone, link or address; ``form`` says which.

    Values are looked up in small letters, as e-mail addresses compare.
    """

    __tablename__ = "contact_point"
    __table_args__: tuple[Index | dict[str, bool], ...] = (
        Index("ix_contact_point_value", text("lower(value)")),
        BY_KEY_ONLY,
    )

    form: Mapped[str]
    value: Mapped[str]
    types: Mapped[tuple[str, ...]]
    preferred: Mapped[bool]


class ContactNameRow(OfContact, Placed, Base):
    """A name that a contact goes by: the one to show, then its aliases (NICKNAME)."""

    __tablename__ = "contact_name"

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)


class TagColumns(Placed):
    """A tag (CATEGORIES)."""

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)


class SourceColumns(Placed):
    """Where facts came from."""

    key: Mapped[str]
    title: Mapped[str]
    publisher: Mapped[str]
    published: Mapped[str]
    consulted: Mapped[str]
    url: Mapped[str]
    language: Mapped[str]
    quotes: Mapped[tuple[str, ...]]


class ClaimColumns(Placed):
    """One source's word on one field."""

    field: Mapped[str]
    value: Mapped[str]
    source: Mapped[str]
    quote: Mapped[str]
    inferred: Mapped[bool]
    preferred: Mapped[bool]


class EventTagRow(OfEvent, TagColumns, Base):
    """A tag of an event."""

    __tablename__ = "event_tag"


class ContactTagRow(OfContact, TagColumns, Base):
    """A tag of a contact."""

    __tablename__ = "contact_tag"


class EventSourceRow(OfEvent, SourceColumns, Base):
    """A source of an event."""

    __tablename__ = "event_source"


class ContactSourceRow(OfContact, SourceColumns, Base):
    """A source of a contact."""

    __tablename__ = "contact_source"


class EventClaimRow(OfEvent, ClaimColumns, Base):
    """A claim on an event."""

    __tablename__ = "event_claim"


class ContactClaimRow(OfContact, ClaimColumns, Base):
    """A claim on a contact."""

    __tablename__ = "contact_claim"
