"""The hues of series: each new one gets the next, another name of a known one the same."""

from time import process_time

from sqlalchemy import select

from migdesk.db.database import Database
from migdesk.db.series import appear
from migdesk.db.tables import SeriesRow

MANY = 20_000


def test_the_next_hue_follows_the_last_one_given(database: Database):
    with database.write("series") as store:
        connection = store._connection
        appear(connection, [("a", "A"), ("oim", "OIM"), ("", "")])
        appear(connection, [("b", "B"), ("a", "Ä"), ("iom", "IOM"), ("c", "C")])
        rows = connection.execute(select(SeriesRow.name, SeriesRow.colour))
        hues = {row.name: row.colour for row in rows}
    assert hues == {"A": 0, "OIM": 1, "B": 2, "IOM": 1, "C": 3}


def test_many_series_appear_in_a_time_that_grows_with_their_number(database: Database):
    with database.write("series") as store:
        started = process_time()
        appear(store._connection, ((f"s{n}", f"S{n}") for n in range(MANY)))
        assert process_time() - started < 1
