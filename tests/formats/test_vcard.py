"""What a card holds: kind, UID, name and organisation, in each version as it is written."""

from dataclasses import replace

import pytest

from migdesk.formats import vcard as lens
from migdesk.records import ContactKind
from tests.formats.texts import lines_of, vcard

UUID = "6b90cfdf-a105-5315-9511-d88e6e7729a5"


def edit(lines, version="4.0", **changes):
    unit = vcard(*lines, version=version)
    return lines_of(lens.put(unit, replace(lens.get(unit), **changes)))


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ((), ContactKind.INDIVIDUAL),
        (("KIND:individual",), ContactKind.INDIVIDUAL),
        (("KIND: Org",), ContactKind.ORG),
        (("KIND:GROUP",), ContactKind.GROUP),
        (("KIND:location",), ContactKind.LOCATION),
        (("KIND:x-robot",), ContactKind.INDIVIDUAL),
        (("KIND:mailbox",), ContactKind.INDIVIDUAL),
        (("KIND:org", "X-MIGDESK-KIND:mailbox"), ContactKind.MAILBOX),
        (("KIND:group", "X-MIGDESK-KIND:Mailbox"), ContactKind.MAILBOX),
        (("KIND:individual", "X-MIGDESK-KIND:mailbox"), ContactKind.INDIVIDUAL),
        (("X-MIGDESK-KIND:mailbox",), ContactKind.INDIVIDUAL),
        (("X-ABShowAs:company",), ContactKind.ORG),
        (("X-ABShowAs:COMPANY", "KIND:individual"), ContactKind.INDIVIDUAL),
        (("X-ADDRESSBOOKSERVER-KIND:Group",), ContactKind.GROUP),
        (("X-ADDRESSBOOKSERVER-KIND:group", "KIND:org"), ContactKind.ORG),
    ],
)
def test_the_kind_is_read_from_what_programs_write(lines, kind):
    assert lens.get(vcard(*lines)).kind is kind


def test_a_mailbox_is_an_organisation_with_a_shadow():
    mailbox = ["KIND:org", "X-MIGDESK-KIND:mailbox"]
    assert edit([], kind=ContactKind.MAILBOX) == mailbox
    assert edit(mailbox, kind=ContactKind.ORG) == ["KIND:org"]
    assert edit(["X-ABShowAs:COMPANY"], kind=ContactKind.INDIVIDUAL) == [
        "X-ABShowAs:COMPANY",
        "KIND:individual",
    ]


@pytest.mark.parametrize(
    ("version", "uid", "line"),
    [
        ("4.0", UUID, f"UID:urn:uuid:{UUID}"),
        ("4.0", "a;b@x", r"UID;VALUE=text:a\;b@x"),
        ("3.0", UUID, f"UID:{UUID}"),
        ("3.0", "a;b@x", r"UID:a\;b@x"),
    ],
)
def test_a_uid_is_written_as_the_version_wants_it_and_read_back(version, uid, line):
    assert edit([], version=version, uid=uid) == [line]
    assert lens.get(vcard(line, version=version)).uid == uid


def test_a_uuid_takes_the_place_of_a_uid_in_text():
    assert edit(["UID;VALUE=text:a@x"], uid=UUID) == [f"UID:urn:uuid:{UUID}"]


def test_agents_are_written_as_such_and_other_relations_are_not_ours():
    lines = [f"RELATED;TYPE=agent:urn:uuid:{UUID}", "RELATED;TYPE=spouse:urn:uuid:x"]
    assert lens.get(vcard(*lines)).agents == (UUID,)
    assert edit(lines, agents=(UUID, "a@x")) == [
        lines[0],
        "RELATED;TYPE=agent;VALUE=text:a@x",
        lines[1],
    ]
    assert edit(lines, agents=()) == lines[1:]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("N:Family", ("Family", "", "", "", "")),
        (r"N:a\;b;Given;;Dr;Jr;more", ("a;b", "Given", "", "Dr", "Jr")),
        ("N:", ("", "", "", "", "")),
    ],
)
def test_a_name_has_five_parts_however_many_are_written(line, parts):
    found = lens.get(vcard(line))
    names = ("family", "given", "additional", "honorific", "suffix")
    assert tuple(getattr(found, name) for name in names) == parts


def test_an_organisation_has_its_units_behind_it():
    found = lens.get(vcard(r"ORG:A\, B;;Unit;Team"))
    assert (found.organisation, found.units) == ("A, B", ("Unit", "Team"))
    assert edit(["ORG:A;Unit"], units=("Team",)) == ["ORG:A;Team"]
    assert edit(["ORG:A;Unit"], organisation="") == ["ORG:;Unit"]
    assert edit(["ORG:A;Unit"], organisation="", units=()) == []


def test_of_several_names_or_organisations_the_first_is_changed_and_all_are_emptied():
    lines = ["N:A;;;;", "ORG:A", "N:B;;;;", "ORG:B"]
    assert edit(lines, family="C", organisation="D") == ["N:C;;;;", "ORG:D", *lines[2:]]
    assert edit(lines, family="", organisation="") == []
