"""Cards and sentences as they are pasted: every line, link, recipient and sign in them."""

from datetime import date

import pytest

from migdesk.dates import When
from migdesk.db.database import Database
from migdesk.errors import UserError
from migdesk.formats import stream, vcard
from migdesk.operations import cards, handing
from migdesk.records import Address, Contact, Email, Event, Link, Participation, Phone

ANA = Contact(
    uid="ana",
    name='Ana "Nita" Sá\\Lima',
    honorific="Dr",
    organisation="OIM & amis",
    units=("Europe", "Migration"),
    title="Cheffe",
    role="Point focal",
    emails=(Email(address="old@x.org"), Email(preferred=True, address="ana@x.org")),
    phones=(Phone(number="+41 22-7179468"), Phone(number="poste (douze)")),
    links=(Link(url="HTTPS://x.org/?a&b"), Link(url="javascript:alert(1)"), Link(url="http://y.z")),
    addresses=(Address(street="1, rue <A>", locality="Genève", code="1202", country="Suisse"),),
    verified=date(2024, 5, 6),
)
HELD = Event(
    uid="e",
    title="Villes & <migrants>",
    language="en",
    when=When.of_edtf("2017-11-16/2017-11-17"),
    location="Malines, Belgique",
    url="HTTPS://x.org/?a&b",
    participations=(
        Participation("organiser", "OIM"),
        Participation("host", "Malines"),
        Participation("organiser", "", "somebody"),
        Participation("organiser", "CGLU"),
    ),
)


def card(database: Database, contact: Contact, language: str = "en") -> cards.Card:
    with database.write("save") as store:
        store.save_contact(contact)
    with database.read() as reader:
        return cards.card(reader, contact.uid, language)


def copied(database: Database, event: Event) -> cards.Sentence:
    with database.write("save") as store:
        store.save_event(event)
    with database.read() as reader:
        return cards.sentence(reader, event.uid)


def test_a_card_tells_who_then_how_to_reach_them(database: Database):
    assert card(database, ANA).text.split("\n") == [
        'Dr Ana "Nita" Sá\\Lima',
        "Cheffe",
        "Point focal",
        "Migration, Europe, OIM & amis",
        "Phone: +41 22 717 94 68",
        "Phone: poste (douze)",
        "E-mail: old@x.org",
        "E-mail: ana@x.org",
        "Website: HTTPS://x.org/?a&b",
        "Website: javascript:alert(1)",
        "Website: http://y.z",
        "Address: 1, rue <A>, 1202, Genève, Suisse",
    ]


def test_a_card_as_html_escapes_all_and_links_what_may_open(database: Database):
    told = card(database, ANA).html
    assert told.startswith("<p><strong>Dr Ana &quot;Nita&quot; Sá\\Lima</strong><br>Cheffe<br>")
    assert told.split("<br>")[3:] == [
        "Migration, Europe, OIM &amp; amis",
        'Phone: <a href="tel:+41227179468">+41 22 717 94 68</a>',
        "Phone: poste (douze)",
        'E-mail: <a href="mailto:old@x.org">old@x.org</a>',
        'E-mail: <a href="mailto:ana@x.org">ana@x.org</a>',
        'Website: <a href="HTTPS://x.org/?a&amp;b">HTTPS://x.org/?a&amp;b</a>',
        "Website: javascript:alert(1)",
        'Website: <a href="http://y.z">http://y.z</a>',
        "Address: 1, rue &lt;A&gt;, 1202, Genève, Suisse</p>",
    ]


def test_a_recipient_is_the_preferred_address_behind_the_quoted_name(database: Database):
    own = card(database, ANA)
    assert own.email == "ana@x.org"
    assert own.recipient == '"Ana \\"Nita\\" Sá\\\\Lima" <ana@x.org>'


def test_without_a_preferred_address_the_first_is_taken_without_any_there_is_no_recipient(
    database: Database,
):
    both = (Email(address="one@x.org"), Email(address="two@x.org"))
    assert card(database, Contact(uid="both", name="B", emails=both)).email == "one@x.org"
    none = card(database, Contact(uid="none", name="Nobody"))
    assert (none.recipient, none.email, none.text) == ("", "", "Nobody")


def test_no_line_repeats_the_name_or_has_gaps(database: Database):
    assert card(database, Contact(uid="org", organisation="OIM", title="OIM")).text == "OIM"
    assert card(database, Contact(uid="unit", name="A", units=("Europe",))).text == "A\nEurope"


def test_a_card_is_labelled_in_the_language_asked_for(database: Database):
    phone = Contact(uid="p", name="P", phones=(Phone(number="12"),))
    assert card(database, phone, "fr").text == "P\nTél. : 12"


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\ufeff", "\u2067", "\u00ad"])
def test_no_sign_that_hides_or_turns_text_is_pasted(database: Database, sign: str):
    shady = Contact(
        uid="shady",
        name=f"An{sign}a",
        title=f"Che{sign}ffe",
        emails=(Email(address=f"ana{sign}@x.org"),),
        phones=(Phone(number=f"+4122{sign}7179468"),),
        links=(Link(url=f"https://x{sign}.org"),),
        addresses=(Address(street=f"rue{sign} A"),),
    )
    own = card(database, shady)
    assert own.name == "Ana"
    assert own.recipient == '"Ana" <ana@x.org>'
    assert "tel:+41227179468" in own.html
    assert not [form for form in (own.text, own.html, own.vcard, own.email) if sign in form]
    sentence = copied(
        database,
        Event(uid="s", title=f"Vil{sign}les", location=f"Ma{sign}lines", url=f"http://x{sign}.y"),
    )
    assert sentence.title == "Villes"
    assert sign not in sentence.text + sentence.html


PERSIAN = (
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0639\u0644\u06cc\u200c\u0631\u0636\u0627"
)
FAMILY = "\U0001f469\U0001f3fd\u200d\u2764\ufe0f\u200d\U0001f468"
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"


@pytest.mark.parametrize(
    "written",
    [
        *(PERSIAN, FAMILY, SCOTLAND, "1\ufe0f\u20e3", "\u2194\ufe0f", "\u845b\U000e0100"),
        "\u0915\u094d\u200d\u0937",  # Devanagari, its parts joined by hand
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    ],
)
def test_what_a_script_or_an_emoji_is_written_with_is_pasted(database: Database, written: str):
    """Folded into lines, too: no joiner is torn from the letter before it."""
    name = f"{written} {'x' * 64}{written}{written}"
    own = card(database, Contact(uid="p", name=name, title=f"{written}."))
    assert own.name == name
    assert own.text == f"{name}\n{written}."
    (unit,) = stream.read(own.vcard.encode()).cards
    assert (vcard.get(unit).name, vcard.get(unit).title) == (name, f"{written}.")
    assert copied(database, Event(uid="s", title=written)).title == written


@pytest.mark.parametrize(
    ("smuggled", "pasted"),
    [
        ("ad\u200cm\u200din", "admin"),
        ("\u200dA", "A"),
        ("\u06cc\u200c\u200c\u200d\u06cc", "\u06cc\u200c\u06cc"),
        ("\u06cc\u200b\u06cc", "\u06cc\u06cc"),
        ("\u06cc\u2066\u06cc\u202e", "\u06cc\u06cc"),
        ("A\ufe01\U000e0101", "A"),
        ("\u845b\ufe00\ufe01\U000e0100", "\u845b\ufe00"),
        ("\U0001f3f4\U000e0061\U000e0062\U000e007f", "\U0001f3f4"),
        ("a\u3164\u180e\u034f\ufff9b", "ab"),
    ],
)
def test_nothing_is_smuggled_between_letters_in_signs_of_a_script(
    database: Database, smuggled: str, pasted: str
):
    own = card(database, Contact(uid="p", name=smuggled, emails=(Email(address=f"{smuggled}@x"),)))
    assert (own.name, own.email) == (pasted, f"{pasted}@x")
    assert f"FN:{pasted}\r\n" in own.vcard


def test_the_files_of_a_card_and_an_event_are_named_for_them(database: Database):
    own = card(database, ANA)
    assert own.file_name == "ana-nita-sa-lima.vcf"
    assert own.vcard.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert own.verified == date(2024, 5, 6)
    copied(database, HELD)
    with database.read() as reader:
        event = handing.events(reader, [HELD.uid], "en", None)
    assert event.shared.file_name == "2017-11-16_villes-migrants_malines.ics"
    assert event.shared.text.count("BEGIN:VEVENT") == 1


def test_an_event_is_told_with_its_date_place_organisers_and_address(database: Database):
    own = copied(database, HELD)
    told = ", 16–17 November 2017, Malines, Belgique (OIM, CGLU)."
    assert own.text == f"Villes & <migrants>{told} HTTPS://x.org/?a&b"
    address = "HTTPS://x.org/?a&amp;b"
    title = "<strong>Villes &amp; &lt;migrants&gt;</strong>"
    assert own.html == f'<p>{title}{told} <a href="{address}">{address}</a></p>'


def test_an_event_of_which_little_is_known_is_told_without_gaps(database: Database):
    bare = copied(database, Event(uid="bare", title="Campagne"))
    assert (bare.text, bare.html) == ("Campagne.", "<p><strong>Campagne</strong>.</p>")


@pytest.mark.parametrize(
    ("url", "told", "linked"),
    [
        ("www.x.org", "T. www.x.org", False),
        ("file:///home/me", "T.", False),
        ("http://x.org", "T. http://x.org", True),
    ],
)
def test_only_an_address_on_the_web_is_a_link_and_a_local_one_is_not_told(
    database: Database, url: str, told: str, linked: bool
):
    own = copied(database, Event(uid="u", title="T", url=url))
    assert own.text == told
    assert ("<a " in own.html) is linked


def test_what_is_gone_meanwhile_is_told_by_its_name(database: Database):
    with database.read() as reader:
        with pytest.raises(UserError, match="not-found") as no_card:
            cards.card(reader, "lost", "en")
        with pytest.raises(UserError, match="not-found") as no_event:
            cards.sentence(reader, "lost")
    assert no_card.value.parameters == no_event.value.parameters == {"what": "lost"}
