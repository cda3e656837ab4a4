"""Ten thousand hostile values in every field, and out through everything that leaves."""

from datetime import UTC, datetime

from migdesk.operations import desk
from tests.operations.hostilevalues import finds

AT_ONCE = 500


def test_no_value_smuggles_anything(tmp_path, request):
    count = request.config.getoption("values")
    for first in range(0, count, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, count))
        home = tmp_path / str(first)
        with desk.opened(home, lambda: datetime(2026, 1, 2, tzinfo=UTC), starter=False) as database:
            assert finds(database, numbers) == []
