"""Export into a folder: one file for each record, each under a name of its own."""

from pathlib import Path

import pytest
from importkit import EVENT, imported, written

from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.errors import UserError
from migdesk.messages import counted
from migdesk.operations import exports
from migdesk.operations.exports import Options
from migdesk.records import Contact

_LONGEST = 255
"""Octets of a file name, on every file system that people have."""


def kept(database: Database, folder: Path, *titles: str) -> None:
    """Events of one day in the desk."""
    folder.mkdir()
    for number, title in enumerate(titles):
        text = EVENT.replace("one@", f"{number}@").replace("First", title)
        imported(database, written(folder, text, f"{number}.ics"))


def exported(database: Database, folder: Path, options: Options = Options()) -> list[str]:  # noqa: B008 - frozen
    with database.read() as reader:
        report = exports.write(reader, f"{folder}/", Filter(), options)
    names = sorted(path.name for path in folder.iterdir())
    assert report.summary == f"{folder}: {counted(len(names), 'file')}"
    return names


@pytest.mark.parametrize(
    ("titles", "stems"),
    [
        (("Atelier", "Atelier", "Atelier 2"), ["atelier", "atelier-2", "atelier-3"]),
        (("Atelier 2", "Atelier", "Atelier"), ["atelier", "atelier-2", "atelier-3"]),
        (
            ("Atelier", "Atelier", "Atelier 2", "Atelier 2"),
            ["atelier", "atelier-2", "atelier-2-2", "atelier-3"],
        ),
        (("ATELIER", "atelier", "Ätelier"), ["atelier", "atelier-2", "atelier-3"]),
    ],
)
def test_each_record_has_a_file_of_its_own(
    database: Database, tmp_path: Path, titles: tuple[str, ...], stems: list[str]
):
    kept(database, tmp_path / "in", *titles)
    names = exported(database, tmp_path / "out")
    assert names == sorted(f"2024-06-01_{stem}.ics" for stem in stems)
    texts = {path.read_text() for path in (tmp_path / "out").iterdir()}
    assert len(texts) == len(titles)


def test_a_number_finds_its_place_in_the_longest_name(database: Database, tmp_path: Path):
    """Letters of four octets: the name alone fills what a file system takes."""
    kept(database, tmp_path / "in", *["𐐨" * 70] * 12)
    names = exported(database, tmp_path / "out")
    assert len(names) == 12
    assert max(len(name.encode()) for name in names) <= _LONGEST


_DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "019"))


def test_no_file_has_the_name_of_a_device(database: Database, tmp_path: Path):
    """Windows opens the device, whatever ending stands behind; COM¹ is one, too."""
    names = [*_DEVICES, "CON", "Aux.", " nul ", "COM¹", "ＣＯＮ", "c.o.n", "Con Air", "com10"]
    with database.write("save") as store:
        for number, name in enumerate(names):
            store.save_contact(Contact(uid=str(number), name=name))
    written = exported(database, tmp_path / "out")
    assert len(written) == len(names)
    assert not {name.partition(".")[0].casefold() for name in written} & set(_DEVICES)
    assert {"con-air.vcf", "com10.vcf", "c-o-n.vcf", "migdesk-con.vcf"} <= set(written)
    assert len({name.casefold() for name in written}) == len(written)


def test_names_are_composed_as_people_type_them(database: Database, tmp_path: Path):
    kept(database, tmp_path / "in", "한글" * 40)
    (name,) = exported(database, tmp_path / "out")
    assert name == f"2024-06-01_{'한글' * 30}.ics"


def test_an_archive_is_no_folder_and_nothing_is_written(database: Database, tmp_path: Path):
    """Such a folder would pass for a backup: without notes, sources and what is private."""
    kept(database, tmp_path / "in", "Atelier")
    with pytest.raises(UserError) as raised:
        exported(database, tmp_path / "out", Options(profile="archive"))
    assert raised.value.id == "archive-is-a-file"
    assert not (tmp_path / "out").exists()
