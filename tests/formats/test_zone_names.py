"""Which TZIDs name a zone: those that mean the same on every machine."""

import pytest

from migdesk.formats.timezones import zone


@pytest.mark.parametrize(
    "tzid",
    ["Europe/Paris", "UTC", "America/Argentina/Buenos_Aires", "/mozilla.org/1/Europe/Paris"],
)
def test_a_name_of_the_iana_database_is_a_zone(tzid):
    assert zone(tzid)


@pytest.mark.parametrize(
    "tzid",
    ["localtime", "posixrules", "Factory", "right/UTC", "posix/Europe/Paris", "../UTC", "Europe"],
)
def test_a_file_of_the_machine_is_none(tzid):
    assert zone(tzid) is None
