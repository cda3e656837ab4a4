"""Tables as programs export them, made from their headings: nothing of anybody's real file."""

import csv
import io
from collections.abc import Mapping, Sequence

from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.formats.stream import LOST, Reading
from migdesk.formats.tables import reading
from migdesk.formats.tables.fields import Layout
from migdesk.records import Contact, Event


def headings_of(text: str) -> tuple[str, ...]:
    """Headings out of a text that parts them by bars."""
    return tuple(text.split("|"))


OUTLOOK_CONTACTS_FR = headings_of(
    "Titre|Prénom|Deuxième prénom|Nom|Suffixe|Société|Service|Titre|Rue (bureau)|Rue (bureau) 2|"
    "Rue (bureau) 3|Ville (bureau)|Dép/Région (bureau)|Code postal (bureau)|Pays/Région (bureau)|"
    "Rue (domicile)|Ville (domicile)|Code postal (domicile)|Pays/Région (domicile)|"
    "Télécopie (bureau)|Téléphone (bureau)|Téléphone 2 (bureau)|Téléphone (domicile)|Tél. mobile|"
    "Téléphone principal|Adresse de messagerie|Type de messagerie|"
    "Nom complet de l'adresse de messagerie|Adresse de messagerie 2|Type de messagerie 2|"
    "Nom complet de l'adresse de messagerie 2|Anniversaire|Anniversaire de mariage ou fête|"
    "Catégories|Critère de diffusion|Kilométrage|Notes|Page Web|Priorité|Privé|Profession|Sexe|"
    "Utilisateur 1"
)
OUTLOOK_CONTACTS_EN = headings_of(
    "Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title|Business Street|"
    "Business Street 2|Business City|Business State|Business Postal Code|Business Country/Region|"
    "Business Fax|Business Phone|Mobile Phone|Birthday|Categories|E-mail Address|E-mail Type|"
    "E-mail Display Name|E-mail 2 Address|Gender|Notes|Priority|Private|Sensitivity|User 1|Web Page"
)
OUTLOOK_EVENTS_FR = headings_of(
    "Objet|Début|Début|Fin|Fin|Journée entière|Rappel actif/inactif|Date de rappel|"
    "Heure du rappel|Organisateur d'une réunion|Participants obligatoires|"
    "Participants facultatifs|Ressources de la réunion|Afficher la disponibilité|Catégories|"
    "Critère de diffusion|Description|Emplacement|Informations facturation|Kilométrage|Priorité|"
    "Privé"
)
OUTLOOK_EVENTS_EN = headings_of(
    "Subject|Start Date|Start Time|End Date|End Time|All day event|Reminder on/off|Reminder Date|"
    "Reminder Time|Meeting Organizer|Required Attendees|Optional Attendees|Meeting Resources|"
    "Billing Information|Categories|Description|Location|Mileage|Priority|Private|Sensitivity|"
    "Show time as"
)
GOOGLE_CONTACTS = headings_of(
    "First Name|Middle Name|Last Name|Phonetic First Name|Phonetic Middle Name|"
    "Phonetic Last Name|Name Prefix|Name Suffix|Nickname|File As|Organization Name|"
    "Organization Title|Organization Department|Birthday|Notes|Photo|Labels|E-mail 1 - Label|"
    "E-mail 1 - Value|E-mail 2 - Label|E-mail 2 - Value|Phone 1 - Label|Phone 1 - Value|"
    "Phone 2 - Label|Phone 2 - Value|Address 1 - Label|Address 1 - Formatted|Address 1 - Street|"
    "Address 1 - City|Address 1 - PO Box|Address 1 - Region|Address 1 - Postal Code|"
    "Address 1 - Country|Address 1 - Extended Address|Website 1 - Label|Website 1 - Value|"
    "Custom Field 1 - Label|Custom Field 1 - Value"
)
GOOGLE_CONTACTS_OLD = headings_of(
    "Name|Given Name|Additional Name|Family Name|Yomi Name|Name Prefix|Name Suffix|Nickname|"
    "Birthday|Gender|Occupation|Sensitivity|Priority|Notes|Language|Photo|Group Membership|"
    "E-mail 1 - Type|E-mail 1 - Value|Phone 1 - Type|Phone 1 - Value|Address 1 - Type|"
    "Address 1 - Formatted|Address 1 - Street|Address 1 - City|Address 1 - Postal Code|"
    "Address 1 - Country|Organization 1 - Type|Organization 1 - Name|Organization 1 - Title|"
    "Organization 1 - Department|Website 1 - Type|Website 1 - Value"
)

Rows = Sequence[Sequence[str] | Mapping[str, str]]


def table(headings: Sequence[str], rows: Rows, separator: str = ",") -> str:
    """The text of a table, each cell in quotation marks; a row may be given by its headings."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings)
    for row in rows:
        cells = [row.get(name, "") for name in headings] if isinstance(row, Mapping) else row
        writer.writerow(cells)
    return text.getvalue()


def french_event(**cells: str) -> list[str]:
    """A row of French Outlook by our own short names: Début and Fin stand twice there."""
    names = headings_of(
        "title|start|start_time|end|end_time|all_day|reminder|reminder_date|reminder_time|"
        "organiser|required|optional|resources|busy|tags|sensitivity|description|place|billing|"
        "mileage|priority|private"
    )
    usual = {"all_day": "Faux", "reminder": "Faux", "priority": "Normale", "private": "Faux"}
    return [{**usual, **cells}.get(name, "") for name in names]


def read(
    headings: Sequence[str],
    rows: Rows,
    separator: str = ",",
    layouts: Mapping[str, Layout] = reading.NO_LAYOUTS,
) -> Reading:
    """A table read from UTF-8."""
    return reading.read(table(headings, rows, separator).encode(), layouts=layouts)


def contact(found: Reading) -> Contact:
    """The one contact of a reading."""
    (unit,) = found.cards
    return vcard.get(unit)


def unit(found: Reading) -> Unit:
    """The one event of a reading, as text."""
    ((own,),) = (calendar.units for calendar in found.calendars)
    return own


def event(found: Reading) -> Event:
    """The one event of a reading."""
    return vevent.get(unit(found))


def told(found: Reading) -> set[str]:
    """The ids of what a reading found odd."""
    return {problem.id for problem in found.problems}


def lost(found: Reading) -> int:
    """How many rows a reading left out."""
    return sum(problem.severity == LOST for problem in found.problems)
