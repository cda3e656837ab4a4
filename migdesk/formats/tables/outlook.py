"""The headings of Outlook's exports, English and French, in the order of its files.

Sources: ``docs/decisions/csv.md``. Of several spellings, parted by ``|``, the first is
written. A French heading that stands twice (Titre, Début) means what its place says.
"""

from collections.abc import Iterator

from migdesk.formats.tables.fields import KEPT, UNLESS_USUAL

Column = tuple[str, str, str]
"""A field, its English heading, and its French one."""

_PLACES = (
    ("work", "Business", "bureau", "B.P. professionnelle"),
    ("home", "Home", "domicile", "Boîte postale du domicile"),
    ("", "Other", "autre", "Autre boîte postale"),
)
_SUFFIXES = ("", " 2", " 3")


def _address(types: str, english: str, french: str, _: str) -> Iterator[Column]:
    field = f"address:{types}" if types else "address"
    for number in _SUFFIXES:
        line = f"{field}/street"
        yield line, f"{english} Street{number}", f"Rue ({french}){number}"
    yield f"{field}/locality", f"{english} City", f"Ville ({french})"
    region = f"Dép/Région ({french})|Département ({french})|Région ({french})"
    yield f"{field}/region", f"{english} State", region
    yield f"{field}/code", f"{english} Postal Code", f"Code postal ({french})"
    countries = f"{english} Country/Region|{english} Country"
    yield f"{field}/country", countries, f"Pays/Région ({french})|Pays ({french})"


def _box(types: str, english: str, _: str, french: str) -> Column:
    field = f"address:{types}/box" if types else "address/box"
    return field, f"{english} Address PO Box", french


def _email(number: int) -> Iterator[Column]:
    suffix = f" {number}" if number > 1 else ""
    columns = {
        f"email#{number}/value": ("Address", "Adresse de"),
        "email-type": ("Type", "Type de"),
        "email-name": ("Display Name", "Nom complet de l'adresse de"),
    }
    for field, (english, french) in columns.items():
        spellings = (f"{french} {mail}{suffix}" for mail in ("messagerie", "courrier"))
        yield field, f"E-mail{suffix} {english}", "|".join(spellings)


CONTACTS: tuple[Column, ...] = (
    ("honorific", "Title", "Titre"),
    ("given", "First Name", "Prénom"),
    ("additional", "Middle Name", "Deuxième prénom"),
    ("family", "Last Name", "Nom"),
    ("suffix", "Suffix", "Suffixe"),
    ("organisation", "Company", "Société"),
    ("unit", "Department", "Service"),
    ("title", "Job Title", "Titre|Fonction|Titre professionnel"),
    *(column for place in _PLACES for column in _address(*place)),
    ("phone:x-assistant", "Assistant's Phone", "Téléphone de l'assistant(e)"),
    ("phone:work,fax", "Business Fax", "Télécopie (bureau)|Fax (bureau)"),
    ("phone:work", "Business Phone", "Téléphone (bureau)"),
    ("phone:work", "Business Phone 2", "Téléphone 2 (bureau)"),
    ("phone:x-callback", "Callback", "Rappel"),
    ("phone:car", "Car Phone", "Téléphone (voiture)"),
    ("phone:x-company", "Company Main Phone", "Téléphone société"),
    ("phone:home,fax", "Home Fax", "Télécopie (domicile)|Fax (domicile)"),
    ("phone:home", "Home Phone", "Téléphone (domicile)"),
    ("phone:home", "Home Phone 2", "Téléphone 2 (domicile)"),
    ("phone:isdn", "ISDN", "RNIS"),
    ("phone:cell", "Mobile Phone", "Tél. mobile|Téléphone mobile"),
    ("phone:fax", "Other Fax", "Télécopie (autre)|Fax (autre)"),
    ("phone", "Other Phone", "Téléphone (autre)"),
    ("phone:pager", "Pager", "Récepteur de radiomessagerie"),
    ("phone:pref", "Primary Phone", "Téléphone principal"),
    ("phone:x-radio", "Radio Phone", "Radio téléphone|Radiotéléphone"),
    ("phone:textphone", "TTY/TDD Phone", "Téléphone TDD/TTY"),
    ("phone:x-telex", "Telex", "Télex"),
    *_email(1),
    *_email(2),
    *_email(3),
    ("birthday", "Birthday", "Anniversaire"),
    ("anniversary", "Anniversary", "Anniversaire de mariage ou fête"),
    *(_box(*place) for place in _PLACES),
    ("tag", "Categories", "Catégories"),
    ("alias", "Nickname", "Surnom"),
    ("remark", "Notes", "Notes"),
    ("link:work", "Web Page", "Page Web"),
    ("link:home", "Personal Web Page", "Page Web personnelle"),
    ("private", "Private", "Privé"),
    ("role", "Profession", "Profession"),
    ("sensitivity", "Sensitivity", "Critère de diffusion"),
    (KEPT, "Account", "Compte"),
    (KEPT, "Assistant's Name", "Nom de l'assistant(e)"),
    (KEPT, "Billing Information", "Informations facturation"),
    (KEPT, "Children", "Enfants"),
    (KEPT, "Directory Server", "Serveur d'annuaire"),
    (UNLESS_USUAL, "Gender", "Sexe"),
    (
        KEPT,
        "Government ID Number",
        "Code gouvernement|Numéro d'identification d'administration publique",
    ),
    (KEPT, "Hobby", "Passe-temps"),
    (KEPT, "IMAddress", "Adresse de messagerie instantanée"),
    (KEPT, "Initials", "Initiales"),
    (KEPT, "Internet Free Busy", "Disponibilité Internet"),
    (KEPT, "Keywords", "Mots clés"),
    (KEPT, "Language", "Langue"),
    (KEPT, "Location", "Emplacement"),
    (KEPT, "Manager's Name", "Responsable"),
    (KEPT, "Mileage", "Kilométrage"),
    (KEPT, "Office Location", "Bureau"),
    (KEPT, "Organizational ID Number", "Numéro d'identification de l'organisation"),
    (UNLESS_USUAL, "Priority", "Priorité"),
    (KEPT, "Referred By", "Recommandé par"),
    (KEPT, "Schools", "Écoles"),
    (KEPT, "Spouse", "Conjoint(e)"),
    (KEPT, "Company Yomi", "Société Yomi"),
    (KEPT, "Given Yomi", "Prénom Yomi"),
    (KEPT, "Surname Yomi", "Nom Yomi"),
    *((KEPT, f"User {number}", f"Utilisateur {number}") for number in range(1, 5)),
)

EVENTS: tuple[Column, ...] = (
    ("title", "Subject", "Objet"),
    ("start", "Start Date", "Début|Date de début"),
    ("start-time", "Start Time", "Début|Heure de début"),
    ("end", "End Date", "Fin|Date de fin"),
    ("end-time", "End Time", "Fin|Heure de fin"),
    ("all-day", "All day event", "Journée entière"),
    ("reminder", "Reminder on/off", "Rappel actif/inactif"),
    ("reminder-date", "Reminder Date", "Date de rappel|Date du rappel"),
    ("reminder-time", "Reminder Time", "Heure du rappel|Heure de rappel"),
    ("organiser", "Meeting Organizer", "Organisateur d'une réunion|Organisateur de la réunion"),
    ("required", "Required Attendees", "Participants obligatoires"),
    ("optional", "Optional Attendees", "Participants facultatifs"),
    ("resource", "Meeting Resources", "Ressources de la réunion"),
    ("busy", "Show time as", "Afficher la disponibilité"),
    ("tag", "Categories", "Catégories"),
    ("sensitivity", "Sensitivity", "Critère de diffusion"),
    ("description", "Description", "Description"),
    ("location", "Location", "Emplacement"),
    (KEPT, "Billing Information", "Informations facturation"),
    (KEPT, "Mileage", "Kilométrage"),
    ("priority", "Priority", "Priorité"),
    ("private", "Private", "Privé"),
)
