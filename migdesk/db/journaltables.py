"""The tables of what happened: operations, what stood before them, and merged UIDs."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from migdesk.db.base import Base
from migdesk.db.tables import BY_KEY_ONLY, CASCADE, IDS_USED_ONCE


class OperationRow(Base):
    """One write, by the name the user knows it; ``step`` is "do", "undo" or "redo"."""

    __tablename__ = "operation"
    __table_args__ = (IDS_USED_ONCE,)

    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    at: Mapped[datetime]
    step: Mapped[str]
    undone_by: Mapped[int | None] = mapped_column(ForeignKey("operation.id", ondelete="SET NULL"))


class JournalRow(Base):
    """One thing that an operation touched, as it stood before; nothing if it is new.

    What stood after is what stands now, or what the next entry of the same thing holds:
    it is not stored twice. ``left`` is a digest of it, none if the record was deleted.
    """

    __tablename__ = "journal"
    __table_args__ = (Index(None, "kind", "record_id"), BY_KEY_ONLY)

    operation_id: Mapped[int] = mapped_column(
        ForeignKey("operation.id", ondelete=CASCADE), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    record_id: Mapped[int]
    left: Mapped[bytes | None]
    placement: Mapped[dict[str, Any] | None]
    component: Mapped[bytes | None]
    received: Mapped[bytes | None]


class FormerUidRow(Base):
    """The UID of a record that was merged into another; the first thing an import asks.

    ``source_uid`` and ``ordinal`` are as the record had them. ``received`` is the text last
    received under it, to compare with what comes next.
    """

    __tablename__ = "former_uid"
    __table_args__ = (IDS_USED_ONCE,)

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(index=True)
    source_uid: Mapped[str]
    ordinal: Mapped[int]
    received: Mapped[str]
    event_id: Mapped[int | None] = mapped_column(
        ForeignKey("event.id", ondelete=CASCADE), index=True
    )
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contact.id", ondelete=CASCADE), index=True
    )
