"""The declarative base: portable column types, and a name for every constraint."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    Date,
    DateTime,
    Dialect,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeEngine
from typing_extensions import override

from migdesk.db.failures import DamagedTextError
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


class Guarded(TypeDecorator[Any]):
    """A column whose value is not what was stored, if it cannot be read: DamagedTextError."""

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """Read a value as its type does."""
        read = super().result_processor(dialect, coltype)

        def guarded(value: object) -> object:
            try:
                return read(value) if read else value
            except (ValueError, TypeError) as error:
                raise DamagedTextError from error

        return guarded


class Day(Guarded):
    """A day of the calendar."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Date
    cache_ok: bool | None = True


class UtcDateTime(Guarded):
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


class Texts(Guarded):
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


class Word(Guarded):
    """One of the words of an enumeration."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = String(16)
    cache_ok: bool | None = True

    def __init__(self, of: type[StrEnum]) -> None:
        super().__init__()
        self.of = of

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:
        """As the member that was stored, none where an outer join finds nothing."""
        return None if value is None else self.of(value)


class Base(DeclarativeBase):
    """What every table has in common."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {  # noqa: RUF012 - read once by SQLAlchemy
        str: Text(),
        bytes: LargeBinary(),
        Stage: Word(Stage),
        ContactKind: Word(ContactKind),
        date: Day(),
        datetime: UtcDateTime(),
        tuple[str, ...]: Texts(),
        dict[str, Any]: JSON(none_as_null=True),
    }
