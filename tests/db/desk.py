"""A small desk to test the database with: two contacts, three events, a fixed moment."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from migdesk.dates import When
from migdesk.db.database import Database
from migdesk.formats.stamps import unstamped
from migdesk.records import (
    Claim,
    Contact,
    ContactKind,
    Document,
    Email,
    Event,
    Participation,
    Phone,
    Source,
    Stage,
)

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

SAMRI = Contact(
    uid="5b1c1b7e-0f1a-4a7e-9d3d-000000000001",
    name="Azzouz Samri",
    family="Samri",
    given="Azzouz",
    organisation="OIM",
    title="Directeur a.i.",
    emails=(Email(address="asamri@iom.int"),),
    phones=(Phone(number="+41227179468"),),
    tags=("migration",),
)
IOM = Contact(
    uid="5b1c1b7e-0f1a-4a7e-9d3d-000000000002",
    kind=ContactKind.ORG,
    name="Organisation internationale pour les migrations",
    aliases=("Agence bleue",),
    agents=(SAMRI.uid,),
)
GENEVA = Event(
    uid="e-geneva",
    title="Conférence sur les migrants et les villes",
    when=When.of_edtf("2015-10-26/2015-10-27"),
    stage=Stage.HELD,
    kind="conference",
    location="Genève, Suisse",
    series="IDM",
    tags=("migration", "villes"),
    description="Cœur de l’« été »",
    participations=(
        Participation("organiser", "OIM", IOM.uid),
        Participation("contact", "Azzouz Samri", f"urn:uuid:{SAMRI.uid}"),
    ),
    documents=(Document("Rapport 2015", "https://example.org/r.pdf", number="1726-4030"),),
    sources=(Source("s1", "Une page", "OIM"),),
    claims=(Claim("when", "2015-10-26/2015-10-27", "s1"),),
    note="à relire",
)
MECHELEN = Event(
    uid="e-mechelen",
    title="Conférence mondiale sur les villes et les migrants",
    when=When.of_edtf("2017-11-16/2017-11-17"),
    stage=Stage.CONFIRMED,
    kind="conference",
    location="Malines, Belgique",
    series="CGLU",
    tags=("villes",),
    participations=(Participation("organiser", "UCLG"), Participation("partner", "ONU Habitat")),
)
SOMEDAY = Event(uid="e-someday", title="Campagne de déclaration", stage=Stage.PLANNED)


def opened(home: Path) -> Database:
    return Database.open(home, clock=lambda: NOW)


def fill(database: Database) -> None:
    """Save everybody and everything, as one operation."""
    with database.write("fill") as store:
        for contact in (SAMRI, IOM):
            store.save_contact(contact)
        for event in (GENEVA, MECHELEN, SOMEDAY):
            store.save_event(event)


def retitled(event: Event, title: str) -> Event:
    return replace(event, title=title)


def state(database: Database) -> tuple[str, list[object]]:
    """Everything that is kept, as text without stamps; and what is wrong with it: nothing."""
    with database.read() as reader:
        return saying("".join(reader.archive())), list(reader.check())


def saying(text: str) -> str:
    """A text without its stamps, which every undo writes anew."""
    return unstamped(text.encode()).decode()


@contextmanager
def mounted(folder: Path, *what: str) -> Iterator[None]:
    """A small disk at ``folder``, for as long as it lasts; ``what`` as mount takes it."""
    mount = shutil.which("mount")
    if sys.platform != "linux" or os.geteuid() or mount is None:
        pytest.skip("only root on Linux can make a small disk to fill")
    folder.mkdir()
    if subprocess.run([mount, *what, str(folder)], check=False).returncode:
        pytest.skip("no file system may be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
