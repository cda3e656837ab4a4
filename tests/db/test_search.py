"""The search: accents, aliases, signs; and the folding that it shares with all comparisons."""

import sqlite3
import sys
from dataclasses import replace

import pytest
from desk import GENEVA, IOM, MECHELEN, SAMRI, SOMEDAY
from hypothesis import given
from hypothesis import strategies as st
from strategies import examples

from migdesk.dates import When
from migdesk.db import aliases
from migdesk.db.database import Database
from migdesk.db.fold import fold, words
from migdesk.db.summaries import Filter

MANY = 520


def found(database: Database, text: str) -> dict[str, str]:
    with database.read() as reader:
        return {hit.uid: hit.why for hit in reader.search(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("migrants", {GENEVA.uid: "title", MECHELEN.uid: "title"}),
        ("MIGRANTS villes", {GENEVA.uid: "title", MECHELEN.uid: "title"}),
        ("geneve", {GENEVA.uid: "place"}),
        ("Geneva", {GENEVA.uid: "place"}),
        ("mechelen", {MECHELEN.uid: "place"}),
        ("coeur", {GENEVA.uid: "text"}),
        ("CŒUR d'été", {GENEVA.uid: "text"}),
        ("l’OIM annonce", {}),
        ("d'IDM", {GENEVA.uid: "series"}),
        ("cœur l’ete", {GENEVA.uid: "text"}),
        ("cglu", {MECHELEN.uid: "series"}),
        ("unhabitat", {}),
        ("onu-habitat", {MECHELEN.uid: "people"}),
        ("un habitat", {MECHELEN.uid: "people"}),
        ("relire", {GENEVA.uid: "text"}),
        ("somers", {}),
        ("declaration", {SOMEDAY.uid: "title"}),
        ("azz", {GENEVA.uid: "people", SAMRI.uid: "name"}),
        ("samri oim", {GENEVA.uid: "people", SAMRI.uid: "name"}),
        ("asamri@iom.int", {SAMRI.uid: "reach"}),
        ("+41227179468", {SAMRI.uid: "reach"}),
        ("+41 22 717 94 68", {SAMRI.uid: "reach"}),
        ("oim 41 22 717", {SAMRI.uid: "reach"}),
        ("26 10 2015", {}),
        ("directeur a.i.", {SAMRI.uid: "role"}),
        ("directeur", {SAMRI.uid: "role"}),
        ("agence bleue", {IOM.uid: "name"}),
        ("rapport 1726", {GENEVA.uid: "text"}),
        ("idm villes", {GENEVA.uid: "series"}),
        ("suisse idm", {GENEVA.uid: "series"}),
        ("zzz", {}),
        ("villes zzz", {}),
        ("", {}),
        ("  !? ", {}),
    ],
)
def test_what_a_search_finds_and_why(desk: Database, text: str, expected: dict[str, str]):
    assert found(desk, text) == expected


def test_an_alias_finds_all_its_names(desk: Database):
    names = ("OIM", "iom", "Organisation internationale pour les migrations")
    every, *others = (found(desk, name) for name in names)
    assert others == [every, every]
    assert set(every) == {GENEVA.uid, IOM.uid, SAMRI.uid}


@pytest.mark.parametrize(
    "text",
    [
        *('"', "'", 'vil"les', "villes*", "NEAR(villes", "villes OR samri", "villes AND NOT x"),
        *("title:x", "-villes", "^villes", "{title}: villes", "(", "villes)", "%", "_", "\\"),
        *("\0", "a" * 9999, "x " * 999, "\ud800", "'; DROP TABLE event; --"),
    ],
)
def test_signs_of_the_index_are_only_signs(desk: Database, text: str):
    assert "migdesk" not in found(desk, text)
    with desk.read() as reader:
        reader.events(Filter(text=text))
        reader.contacts(Filter(text=text))
    assert found(desk, "villes or zzz") == {}


@examples(200)
@given(text=st.text(max_size=30))
def test_any_text_can_be_searched(desk: Database, text: str):
    found(desk, text)


@pytest.mark.slow
def test_a_word_is_one_token_of_the_index():
    """Each letter and digit there is, between two others: the index must not part them."""
    letters = [chr(code) for code in range(sys.maxunicode + 1) if words(f"a{chr(code)}b")[1:] == []]
    with sqlite3.connect(":memory:") as memory:
        memory.execute(
            "CREATE VIRTUAL TABLE t USING fts5(x, tokenize='unicode61 remove_diacritics 2')"
        )
        memory.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)")
        folded = [(number, " ".join(words(f"a{letter}b"))) for number, letter in enumerate(letters)]
        memory.executemany("INSERT INTO t (rowid, x) VALUES (?, ?)", folded)
        parted = memory.execute("SELECT doc FROM v GROUP BY doc HAVING count(*) > 1").fetchall()
    memory.close()
    assert len(letters) > 100_000
    assert [letters[doc] for (doc,) in parted] == []


def test_hits_come_by_date_and_by_name(desk: Database):
    with desk.write("more") as store:
        store.save_event(replace(MECHELEN, uid="undated", when=None))
        store.save_contact(replace(SAMRI, uid="z", name="Zoé", emails=(), given="", family=""))
    with desk.read() as reader:
        events = [hit.uid for hit in reader.search("conférence")]
        assert events == [MECHELEN.uid, GENEVA.uid, "undated"]
        assert [hit.title for hit in reader.search("oim") if hit.kind == "contact"] == [
            "Azzouz Samri",
            IOM.name,
            "Zoé",
        ]


@pytest.mark.slow
def test_of_many_hits_the_latest_come_and_contacts_keep_their_half(desk: Database):
    with desk.write("many") as store:
        for number in range(MANY):
            day = When.of_edtf(f"{2000 + number // 28}-02-{number % 28 + 1:02}")
            store.save_event(replace(SOMEDAY, uid=f"{number:03}", title="Atelier commun", when=day))
            store.save_contact(replace(SAMRI, uid=f"c{number:03}", name=f"Commun {number:03}"))
    with desk.read() as reader:
        hits = reader.search("commun")
        assert [hit.uid for hit in hits[:25]] == [f"{MANY - 1 - n:03}" for n in range(25)]
        assert [hit.uid for hit in hits[25:]] == [f"c{n:03}" for n in range(25)]
        assert len(reader.search("atelier", 10)) == 10
        assert len(reader.events(Filter(text="atelier"))) == MANY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Genève", "GENEVE"),
        ("cœur", "COEUR"),
        ("ONU-Habitat", "onu habitat"),
        ("l’été", "l'Ete"),
        ("Straße", "STRASSE"),
        ("Łódź", "lodz"),
        ("\u212b", "å"),
        ("ﬁn", "fin"),
        ("  deux   mots ", "deux mots"),
        ("İstanbul", "istanbul"),
        ("Ærø", "aero"),
        ("Đorđe", "DORDE"),
        ("Guðrún Þórsdóttir", "gudrun thorsdottir"),
        ("Diyarbakır", "diyarbakir"),
        ("Ħamrun", "hamrun"),
        ("C++", "c#"),
        (" ★ ", "★"),
    ],
)
def test_folded_alike(one: str, other: str):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("★", ""), ("★", "☆"), ("villes", "ville")])
def test_not_folded_alike(one: str, other: str):
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)
    assert words(" ".join(words(text))) == words(text)


def test_aliases_are_known_folded_and_both_ways():
    assert "mechelen" in aliases.forms("MALINES")
    assert aliases.forms("Genève") == aliases.forms("geneva")
    assert aliases.canonical("IOM") == aliases.canonical("OIM")
    assert aliases.forms("nobody at all") == {"nobody at all"}
    assert aliases.all_forms(["IDM", "x"]) >= {
        "idm",
        "dialogue international sur la migration",
        "x",
    }


@pytest.mark.parametrize(
    "names",
    [
        "OIM, IOM, Organisation internationale pour les migrations",
        "CGLU, UCLG, Cités et Gouvernements locaux unis",
        "CUF, Cités Unies France",
        "ONU-Habitat, ONU Habitat, UN Habitat",
        "HCR, UNHCR",
        "PNUD, UNDP",
        "ICMPD, Centre international pour le développement des politiques migratoires",
        "MMC, Conseil des Maires pour la Migration, Mayors Migration Council",
        "Mécanisme des maires, Mayors Mechanism",
        "IDM, Dialogue international sur la migration",
        "FMMD, GFMD",
        "GCM, MCG, PMM",
        "MAEA/DCTCIV, MEAE/DCTCIV",
        "MAEA, MEAE",
        "Malines, Mechelen",
        "Genève, Geneva",
        "Beyrouth, Beirut",
        "Sommers, Somers",
        "Nouveau Programme pour les villes, Nouvel agenda urbain",
        "Conférence de haut niveau sur les migrants et les villes, CMC",
        "Rendez-vous de la Diplomatie des territoires, RDV de la Diplomatie des territoires",
    ],
)
def test_what_the_sources_call_by_several_names(names: str):
    assert len({aliases.canonical(name) for name in names.split(", ")}) == 1
