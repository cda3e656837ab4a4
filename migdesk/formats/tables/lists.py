"""The headings that people give to lists of their own, English and French.

Weaker than a program's: they make a table of a file only where they say who or when.
"""

from migdesk.formats.tables.outlook import Column

CONTACTS: tuple[Column, ...] = (
    ("name", "Full name|Display name|Contact", "Nom complet|Nom et prénom|Prénom et nom|Contact"),
    ("given", "Forename|Given name", "Prénom(s)|Prénoms"),
    ("family", "Surname|Family name", "Nom de famille|Patronyme"),
    ("honorific", "Salutation|Prefix", "Civilité"),
    ("organisation", "Organisation|Organization|Institution", "Organisation|Organisme|Institution"),
    ("organisation", "Employer", "Structure|Entreprise|Employeur"),
    ("unit", "Unit|Division", "Département|Direction|Unité"),
    ("title", "Position|Post", "Poste|Fonction|Titre"),
    ("role", "Role", "Rôle"),
    ("email", "Email|E-mail|Mail|Email address", "E-mail|Courriel|Mail|Mél|Adresse e-mail"),
    ("email", "Work email|Primary email", "Adresse électronique|Adresse mail|E-mail professionnel"),
    ("email:home", "Home email|Secondary email", "E-mail personnel|E-mail privé"),
    ("phone", "Phone|Telephone|Tel|Phone number", "Téléphone|Tél|Tél.|Numéro de téléphone"),
    ("phone:work", "Work phone|Office phone", "Téléphone professionnel|Tél. bureau|Tél. prof."),
    ("phone:cell", "Mobile|Cell|Cell phone|Mobile number", "Mobile|Portable|Téléphone portable"),
    ("phone:fax", "Fax", "Fax|Télécopie|Télécopieur"),
    ("address/street", "Address|Street", "Adresse|Rue|Adresse postale"),
    ("address/locality", "City|Town", "Ville|Commune"),
    ("address/code", "Zip|Zip code|Postcode|Postal code", "Code postal|CP|NPA"),
    ("address/region", "State|Region|Province", "Région|Canton|Province"),
    ("address/country", "Country", "Pays"),
    ("link", "Website|Web|URL|Web site", "Site|Site web|Site internet|URL"),
    ("tag", "Tags|Category|Groups", "Mots-clés|Étiquettes|Catégorie|Groupes"),
    ("remark", "Note|Remarks|Comments", "Note|Remarques|Remarque|Commentaires"),
)

EVENTS: tuple[Column, ...] = (
    ("title", "Title|Event|Name|Summary", "Titre|Événement|Évènement|Intitulé|Manifestation"),
    ("start", "Date|Start|Begin|From|When", "Date|Dates|Date début|Quand"),
    ("start-time", "Time|Hour", "Heure|Heure début|Horaire"),
    ("end", "End|To|Until", "Date fin"),
    ("end-time", "End hour", "Heure fin"),
    ("location", "Place|Venue|City", "Lieu|Ville|Endroit"),
    ("description", "Details|Notes|Comments", "Détails|Notes|Commentaires|Remarques"),
    ("url", "URL|Link|Website", "Lien|Site|Site web|URL"),
    ("tag", "Tags|Category|Theme", "Mots-clés|Catégorie|Thème|Thèmes"),
    ("series", "Series", "Série|Cycle"),
    ("organised-by", "Organiser|Organizer|Host", "Organisateur|Organisateurs|Organisé par"),
    ("contact", "Contact|Contacts|Focal point", "Contact|Contacts|Point focal"),
    ("all-day", "All day", "Toute la journée"),
)
