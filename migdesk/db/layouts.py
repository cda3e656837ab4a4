"""What somebody said of the columns of tables; a memory like the hues of series, never undone."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from migdesk.db.tables import TableLayoutRow


def stored(connection: Connection) -> Mapping[str, str]:
    """The layouts as they were stored, by signature."""
    query = select(TableLayoutRow.signature, TableLayoutRow.json)
    return {row[0]: row[1] for row in connection.execute(query)}


def keep(connection: Connection, signature: str, text: str) -> None:
    """Store a layout, in place of the one that stood under its signature."""
    connection.execute(delete(TableLayoutRow).where(TableLayoutRow.signature == signature))
    connection.execute(insert(TableLayoutRow), {"signature": signature, "json": text})
