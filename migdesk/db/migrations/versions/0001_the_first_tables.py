"""The first tables."""

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from migdesk.db import dialect

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLES = (
    "collection",
    "calendar",
    "timezone",
    "other",
    "series",
    "table_layout",
    "event",
    "contact",
    "event_text",
    "contact_text",
    "participation",
    "document",
    "contact_point",
    "contact_name",
    "event_tag",
    "contact_tag",
    "event_source",
    "contact_source",
    "event_claim",
    "contact_claim",
    "operation",
    "journal",
    "former_uid",
)


def upgrade() -> None:
    create_places()
    create_events()
    create_contacts()
    create_children_of_both()
    create_history()
    for kind in dialect.SEARCH_COLUMNS:
        dialect.create_search(op.get_bind(), kind)


def downgrade() -> None:
    for kind in dialect.SEARCH_COLUMNS:
        dialect.drop_search(op.get_bind(), kind)
    for table in reversed(TABLES):
        op.drop_table(table)


def create_places() -> None:
    create("collection", own_id(), *texts("name"), *numbers("colour"), *flags("is_starter"))
    create(
        "calendar",
        own_id(),
        refers("collection_id", "collection"),
        *texts("file_name", "wrapper"),
        *numbers("position"),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
    )
    index("calendar", "collection_id")
    create("timezone", owner("calendar"), position(), *texts("tzid", "component"))
    index("timezone", "calendar_id", "tzid")
    create("other", owner("calendar"), position(), *texts("name", "component"))
    create(
        "series", sa.Column("key", sa.Text(), primary_key=True), *texts("name"), *numbers("colour")
    )
    create("table_layout", sa.Column("signature", sa.Text(), primary_key=True), *texts("json"))


def create_events() -> None:
    create(
        "event",
        own_id(),
        refers("calendar_id", "calendar"),
        *numbers("ordinal", "version"),
        *texts("uid", "source_uid", "title", "title_key", "short_title", "language", "kind"),
        *texts("edtf", "precision", "time_zone", "recurrence", "location"),
        *texts("url", "join_url", "registration_url"),
        *texts("series", "series_key", "edition", "parent"),
        *flags("born_here", "repeats", "time_zone_inferred"),
        *lists("alt_titles", "languages", "organisers"),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("first_day", sa.Date()),
        sa.Column("last_day", sa.Date()),
        sa.Column("start_minute", sa.Integer()),
        sa.UniqueConstraint("source_uid", "ordinal"),
        sa.UniqueConstraint("uid"),
    )
    index("event", "first_day", "last_day")
    for column in ("last_day", "series_key", "parent"):
        index("event", column)
    create("event_text", owner("event"), *text_columns("description"))
    create(
        "participation",
        owner("event"),
        position(),
        *texts("role", "name", "name_key", "contact", "contact_key", "source"),
        refers("contact_id", "contact", "SET NULL", nullable=True),
    )
    for column in ("name_key", "contact_key", "contact_id"):
        index("participation", column)
    create(
        "document",
        owner("event"),
        position(),
        *texts("title", "url", "kind", "language", "date", "number", "pages", "media_type"),
    )


def create_contacts() -> None:
    create(
        "contact",
        own_id(),
        refers("collection_id", "collection"),
        *numbers("ordinal", "version"),
        *texts("uid", "source_uid", "name", "display_name", "name_key"),
        *texts(
            "family",
            "given",
            "additional",
            "honorific",
            "suffix",
            "language",
            "organisation",
            "organisation_key",
        ),
        *texts("title", "role", "role_from", "role_until", "email", "phone"),
        *flags("born_here", "interim"),
        *lists("aliases", "units", "languages", "agents"),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("verified", sa.Date()),
        sa.UniqueConstraint("source_uid", "ordinal"),
        sa.UniqueConstraint("uid"),
    )
    index("contact", "name_key", "id")
    index("contact", "organisation_key")
    create("contact_text", owner("contact"), *text_columns("remark"))
    create(
        "contact_point",
        owner("contact"),
        position(),
        *texts("form", "value"),
        *lists("types"),
        *flags("preferred"),
    )
    op.create_index(op.f("ix_contact_point_value"), "contact_point", [sa.text("lower(value)")])
    create("contact_name", owner("contact"), position(), *texts("name", "name_key"))
    index("contact_name", "name_key")


def create_children_of_both() -> None:
    for kind in ("event", "contact"):
        create(f"{kind}_tag", owner(kind), position(), *texts("name", "name_key"))
        index(f"{kind}_tag", "name_key")
        create(
            f"{kind}_source",
            owner(kind),
            position(),
            *texts("key", "title", "publisher", "published", "consulted", "url", "language"),
            *lists("quotes"),
        )
        create(
            f"{kind}_claim",
            owner(kind),
            position(),
            *texts("field", "value", "source", "quote"),
            *flags("inferred", "preferred"),
        )


def create_history() -> None:
    create(
        "operation",
        own_id(),
        *texts("label", "step"),
        sa.Column("at", sa.DateTime(), nullable=False),
        refers("undone_by", "operation", "SET NULL", nullable=True),
    )
    create(
        "journal",
        owner("operation"),
        position(),
        *texts("kind"),
        *numbers("record_id"),
        *(sa.Column(name, sa.LargeBinary()) for name in ("left", "component", "received")),
        sa.Column("placement", sa.JSON()),
    )
    index("journal", "kind", "record_id")
    create(
        "former_uid",
        own_id(),
        *texts("uid", "source_uid", "received"),
        *numbers("ordinal"),
        refers("event_id", "event", "CASCADE", nullable=True),
        refers("contact_id", "contact", "CASCADE", nullable=True),
    )
    for column in ("uid", "event_id", "contact_id"):
        index("former_uid", column)


def create(name: str, first: sa.Column[Any], *rest: sa.schema.SchemaItem) -> None:
    """A table whose ids are used once, or whose rows are kept in the order of their key."""
    placed = any(isinstance(item, sa.Column) and item.name == "position" for item in rest)
    ours = first.name == "id"
    options = {"sqlite_autoincrement": True} if ours else {}
    if placed and not ours:
        options = {"sqlite_with_rowid": False}
    op.create_table(name, first, *rest, **options)


def index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def own_id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), primary_key=True)


def owner(table: str) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(f"{table}_id", sa.Integer(), key, primary_key=True)


def position() -> sa.Column[int]:
    return sa.Column("position", sa.Integer(), primary_key=True)


def refers(
    column: str, table: str, ondelete: str | None = None, *, nullable: bool = False
) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.id", ondelete=ondelete)
    return sa.Column(column, sa.Integer(), key, nullable=nullable)


def text_columns(long_text: str) -> Iterator[sa.Column[object]]:
    yield sa.Column("component", sa.LargeBinary(), nullable=False)
    yield sa.Column("received", sa.LargeBinary())
    yield from texts(long_text, "note")


def texts(*names: str) -> Iterator[sa.Column[object]]:
    return (sa.Column(name, sa.Text(), nullable=False) for name in names)


def numbers(*names: str) -> Iterator[sa.Column[object]]:
    return (sa.Column(name, sa.Integer(), nullable=False) for name in names)


def flags(*names: str) -> Iterator[sa.Column[object]]:
    return (sa.Column(name, sa.Boolean(), nullable=False) for name in names)


def lists(*names: str) -> Iterator[sa.Column[object]]:
    return (sa.Column(name, sa.JSON(), nullable=False) for name in names)
