"""The declarative base: portable column types, and a name for every constraint."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Enum, LargeBinary, MetaData, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeEngine
from typing_extensions import override

from migdesk.records import ContactKind, Stage

SCHEMA = 1
"""The schema this program writes: the number of its newest migration."""

# Batch migrations on SQLite can only drop what has a name.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept as naive UTC because SQLite has no zones."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = DateTime
    cache_ok: bool | None = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive moment: its zone would be a guess."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a moment needs its time zone"
            raise ValueError(message)
        return value.astimezone(UTC).replace(tzinfo=None)

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment back in UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


class Texts(TypeDecorator[tuple[str, ...]]):
    """A short tuple of texts that is only ever read whole."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = JSON
    cache_ok: bool | None = True

    @override
    def process_bind_param(self, value: Any, dialect: Dialect) -> list[str]:
        """As a JSON array."""
        return list(value or ())

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[str, ...]:
        """As the tuple that was stored."""
        return tuple(value)


def _words(of: type[StrEnum]) -> Enum:
    return Enum(
        of,
        native_enum=False,
        create_constraint=False,
        length=16,
        values_callable=lambda members: [member.value for member in members],
    )


class Base(DeclarativeBase):
    """What every table has in common."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {  # noqa: RUF012 - read once by SQLAlchemy
        str: Text(),
        bytes: LargeBinary(),
        Stage: _words(Stage),
        ContactKind: _words(ContactKind),
        datetime: UtcDateTime(),
        tuple[str, ...]: Texts(),
        dict[str, Any]: JSON(none_as_null=True),
    }
