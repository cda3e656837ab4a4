"""How Alembic runs here: on the connection and in the transaction of ``upgrade.migrate``."""

from alembic import context

from migdesk.db.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
