"""The first day: the starter collection comes once, however many programs begin together."""

from threading import Barrier, Thread

from importkit import clock

from migdesk.db.database import Database
from migdesk.operations import desk


def test_programs_that_begin_together_load_the_starter_once(home):
    databases = [Database.open(home, clock=clock) for _ in range(3)]
    ready = Barrier(len(databases))

    def begin(database: Database) -> None:
        ready.wait()
        desk.fill(database)

    threads = [Thread(target=begin, args=(database,)) for database in databases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with databases[0].read() as reader:
        assert [own.is_starter for own in reader.collections()] == [True]
    for database in databases:
        database.close()
