"""What is marked as private stays so, wherever its fields are taken into another record."""

from importkit import EVENT, imported, written

from migdesk.operations import choices, exporting, importing, planning
from migdesk.operations.choices import MERGE, Choice

HERE = "BEGIN:VCARD\nVERSION:3.0\nUID:here\nFN:Claire Dumont\nEMAIL:c@example.org\nEND:VCARD\n"
HIDDEN = (
    "BEGIN:VCARD\nVERSION:3.0\nUID:secret\nFN:Claire Dumont\nEMAIL:c@example.org\n"
    "TEL:+41227179468\nCLASS:PRIVATE\nREV:20260101T000000Z\nEND:VCARD\n"
)
OTHER = "BEGIN:VCARD\nVERSION:3.0\nUID:other\nFN:Amina Sow\nEND:VCARD\n"


def merge(database, path):
    with database.write("import") as store:
        plan = planning.plan(store, planning.read_files([path]))
        importing.apply(store, choices.decided(plan, {0: Choice(MERGE)}))


def shared_contacts(database):
    with database.read() as reader:
        return exporting.share_contacts(reader, ["here", "other"])


def test_a_private_card_stays_private_in_the_record_that_it_goes_into(database, tmp_path):
    imported(database, written(tmp_path, HERE + OTHER, "here.vcf"))
    merge(database, written(tmp_path, HIDDEN, "secret.vcf"))
    shared = shared_contacts(database)
    assert shared.private == ("Claire Dumont",)
    assert "7179468" not in shared.text


def test_a_later_file_of_a_merged_card_marks_the_record(database, tmp_path):
    imported(database, written(tmp_path, HERE + OTHER, "here.vcf"))
    merge(database, written(tmp_path, HIDDEN.replace("CLASS:PRIVATE\n", ""), "secret.vcf"))
    assert shared_contacts(database).private == ()
    later = HIDDEN.replace("REV:2026", "REV:2027").replace("9468", "9469")
    imported(database, written(tmp_path, later, "later.vcf"))
    assert shared_contacts(database).private == ("Claire Dumont",)


def test_an_event_that_comes_back_private_is_private(database, tmp_path):
    imported(database, written(tmp_path, EVENT))
    with database.read() as reader:
        sent = exporting.share_events(reader, ["one@example.org"]).text
    news = sent.replace("First", "Second").replace("END:VEVENT", "CLASS:CONFIDENTIAL\r\nEND:VEVENT")
    path = tmp_path / "back.ics"
    path.write_text(news, newline="")
    imported(database, path)
    with database.read() as reader:
        stored = reader.stored_event("one@example.org").unit.text
    assert "SUMMARY:Second" in stored
    assert "CLASS:CONFIDENTIAL" in stored


def test_an_event_lends_nothing_but_the_name_of_a_private_contact(database, tmp_path):
    imported(database, written(tmp_path, HIDDEN, "secret.vcf"))
    lines = "X-MIGDESK-PARTICIPATION;ROLE=contact;CONTACT-UID=secret:Claire Dumont\n"
    imported(database, written(tmp_path, EVENT.replace("END:VEVENT", f"{lines}END:VEVENT")))
    with database.read() as reader:
        shared = exporting.share_events(reader, ["one@example.org"])
    assert "Claire Dumont" in shared.text
    assert "c@example.org" not in shared.text
    assert "7179468" not in shared.text
    assert ("share-contact", "Claire Dumont") in {(own.id, own.subject) for own in shared.losses}
