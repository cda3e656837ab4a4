"""The real clock, which the roots of the program hand to whatever needs the time."""

from datetime import UTC, datetime


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
