"""The database: the only home of SQLAlchemy, Alembic and SQLite."""
