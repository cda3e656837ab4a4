<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About migdesk</source>
        <translation>À propos de migdesk</translation>
    </message>
    <message>
        <source>The events and the focal points of migration-and-cities policy.</source>
        <translation>Les événements et les points focaux des politiques «&#xa0;migration et villes&#xa0;».</translation>
    </message>
    <message>
        <source>Your data stays on this computer. Nothing is sent or fetched.</source>
        <translation>Vos données restent sur cet ordinateur. Rien n’est envoyé ni téléchargé.</translation>
    </message>
    <message>
        <source>Made with Qt {version}.</source>
        <translation>Réalisé avec Qt {version}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export .ics…</source>
        <translation>Exporter en .ics…</translation>
    </message>
    <message>
        <source>Export contact .vcf…</source>
        <translation>Exporter le contact en .vcf…</translation>
    </message>
    <message>
        <source>Remove the examples</source>
        <translation>Retirer les exemples</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the card</source>
        <translation>Copier la carte</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>Copier l’adresse de courriel</translation>
    </message>
    <message>
        <source>Copy the event as a sentence</source>
        <translation>Copier l’événement en une phrase</translation>
    </message>
    <message>
        <source>Copy the event as iCalendar</source>
        <translation>Copier l’événement au format iCalendar</translation>
    </message>
    <message>
        <source>Copy the event as a file</source>
        <translation>Copier l’événement comme fichier</translation>
    </message>
    <message>
        <source>Paste a calendar or a card</source>
        <translation>Coller un agenda ou une carte</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>Chercher un contact</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Event pane</source>
        <translation>Volet de l’événement</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Taille de texte habituelle</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About migdesk</source>
        <translation>À propos de migdesk</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rétablir&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Archive everything…</source>
        <translation>Tout archiver…</translation>
    </message>
    <message>
        <source>What arrives where</source>
        <translation>Ce qui arrive où</translation>
    </message>
    <message>
        <source>Select an event first.</source>
        <translation>Sélectionnez d’abord un événement.</translation>
    </message>
    <message>
        <source>Select a contact first.</source>
        <translation>Sélectionnez d’abord un contact.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Export .ics</source>
        <translation>Exporter .ics</translation>
    </message>
    <message>
        <source>Copy the event</source>
        <translation>Copier l’événement</translation>
    </message>
    <message numerus="yes">
        <source>Export %n event(s)…</source>
        <translation>
            <numerusform>Exporter %n événement…</numerusform>
            <numerusform>Exporter %n événements…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Without a date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Going on now</source>
        <translation>En ce moment</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>date to be fixed</source>
        <translation>date à préciser</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Semaine {number}</translation>
    </message>
    <message>
        <source>today, {day}</source>
        <translation>aujourd’hui, {day}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Organisers</source>
        <translation>Organisateurs</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
</context>
<context>
    <name>AgendaTree</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <source>Archive everything</source>
        <translation>Tout archiver</translation>
    </message>
    <message>
        <source>An archive holds everything: all events and contacts as they are stored, with private notes, sources, doubts, who was invited, and what is marked as private.</source>
        <translation>Une archive contient tout&#xa0;: tous les événements et contacts tels qu’ils sont enregistrés, avec les notes privées, les sources, les doutes, les personnes invitées et ce qui est marqué comme privé.</translation>
    </message>
    <message>
        <source>It is a backup, or is handed over to another desk. It is not for sending: for that there is Export, where nothing private leaves.</source>
        <translation>C’est une sauvegarde, ou ce que l’on remet à un autre bureau. Elle n’est pas faite pour être envoyée&#xa0;: pour cela il y a Exporter, où rien de privé ne part.</translation>
    </message>
    <message>
        <source>The events go into a calendar file (.ics), the contacts into a second one beside it (.vcf). Only you may read them.</source>
        <translation>Les événements vont dans un fichier de calendrier (.ics), les contacts dans un second à côté (.vcf). Vous seul pouvez les lire.</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archiver…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong in migdesk</source>
        <translation>Une erreur s’est produite dans migdesk</translation>
    </message>
    <message>
        <source>What you were doing was not finished; your data is as it was before. Please send this report to whoever looks after migdesk: it names no event and nobody.</source>
        <translation>Ce que vous faisiez n’a pas abouti&#x202f;; vos données sont comme avant. Merci d’envoyer ce rapport à la personne qui s’occupe de migdesk&#xa0;: il ne nomme aucun événement ni personne.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BundleWords</name>
    <message>
        <source>Nothing that fits can leave.</source>
        <translation>Rien de ce qui est demandé ne peut partir.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} and %n contact(s), {size}</source>
        <translation>
            <numerusform>{what} et %n contact, {size}</numerusform>
            <numerusform>{what} et %n contacts, {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {size}</source>
        <translation>{what}, {size}</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Reste ici</translation>
    </message>
    <message>
        <source>Not seen there</source>
        <translation>Ne s’y verra pas</translation>
    </message>
    <message>
        <source>Worded otherwise</source>
        <translation>Dit autrement</translation>
    </message>
    <message>
        <source>Only the year is known: {which}</source>
        <translation>Seule l’année est connue&#xa0;: {which}</translation>
    </message>
    <message>
        <source>The day is not known: {which}</source>
        <translation>Le jour n’est pas connu&#xa0;: {which}</translation>
    </message>
    <message>
        <source>Without any date: {which}</source>
        <translation>Sans aucune date&#xa0;: {which}</translation>
    </message>
    <message>
        <source>Cancelled: {which}</source>
        <translation>Annulé&#xa0;: {which}</translation>
    </message>
    <message>
        <source>Marked as private: {which}</source>
        <translation>Marqué comme privé&#xa0;: {which}</translation>
    </message>
    <message>
        <source>On all days that are possible, with the date before the title: {which}</source>
        <translation>Sur tous les jours possibles, la date devant le titre&#xa0;: {which}</translation>
    </message>
    <message>
        <source>Cancelled or postponed, which stands before the title: {which}</source>
        <translation>Annulé ou reporté, ce qui est écrit devant le titre&#xa0;: {which}</translation>
    </message>
    <message>
        <source>Contacts, site and sources stand at the end of the description.</source>
        <translation>Contacts, site et sources sont à la fin de la description.</translation>
    </message>
    <message>
        <source>Hours are those of this computer: a table names no time zone.</source>
        <translation>Les heures sont celles de cet ordinateur&#xa0;: un tableau ne nomme pas de fuseau horaire.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Working…</source>
        <translation>Travail en cours…</translation>
    </message>
</context>
<context>
    <name>CalendarHeader</name>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
</context>
<context>
    <name>CalendarSidebar</name>
    <message>
        <source>Series</source>
        <translation>Séries</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Without a series</source>
        <translation>Sans série</translation>
    </message>
    <message>
        <source>Without an organisation</source>
        <translation>Sans organisation</translation>
    </message>
    <message>
        <source>Without a status</source>
        <translation>Sans statut</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Select a contact.</source>
        <translation>Sélectionnez un contact.</translation>
    </message>
    <message>
        <source>also: {names}</source>
        <translation>aussi&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Details not verified yet</source>
        <translation>Coordonnées pas encore vérifiées</translation>
    </message>
    <message>
        <source>Details verified on {day}</source>
        <translation>Coordonnées vérifiées le {day}</translation>
    </message>
    <message>
        <source>{ago}: to be verified again</source>
        <translation>{ago}&#xa0;: à revérifier</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>source&#xa0;: {source}</translation>
    </message>
    <message>
        <source>in post since {date}</source>
        <translation>en poste depuis {date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>jusqu’à {date}</translation>
    </message>
    <message>
        <source>interim post</source>
        <translation>poste par intérim</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Linked events</source>
        <translation>Événements liés</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Private note, never shared</source>
        <translation>Note privée, jamais partagée</translation>
    </message>
</context>
<context>
    <name>CardValue</name>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Portable</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Télécopie</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>Changed</name>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>langues</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>fuseau horaire</translation>
    </message>
    <message>
        <source>time in the post</source>
        <translation>durée de la fonction</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>sources</translation>
    </message>
    <message>
        <source>what sources say</source>
        <translation>ce que disent les sources</translation>
    </message>
    <message>
        <source>private note</source>
        <translation>note privée</translation>
    </message>
    <message>
        <source>details that are not shown</source>
        <translation>précisions qui ne sont pas affichées</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>identifiant</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>short title</source>
        <translation>titre court</translation>
    </message>
    <message>
        <source>other titles</source>
        <translation>autres titres</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>répétition</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>page web</translation>
    </message>
    <message>
        <source>address to join</source>
        <translation>adresse de connexion</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>inscription</translation>
    </message>
    <message>
        <source>description</source>
        <translation>description</translation>
    </message>
    <message>
        <source>series</source>
        <translation>série</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>édition</translation>
    </message>
    <message>
        <source>event it belongs to</source>
        <translation>événement dont il fait partie</translation>
    </message>
    <message>
        <source>organisers and people</source>
        <translation>organisateurs et personnes</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>autres noms</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>department</source>
        <translation>service</translation>
    </message>
    <message>
        <source>post</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>links</source>
        <translation>liens</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>who answers for it</source>
        <translation>qui en répond</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>day of the last check</source>
        <translation>jour de la dernière vérification</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>nom de famille</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>prénom</translation>
    </message>
    <message>
        <source>other given names</source>
        <translation>autres prénoms</translation>
    </message>
    <message>
        <source>form of address</source>
        <translation>civilité</translation>
    </message>
    <message>
        <source>suffix of the name</source>
        <translation>suffixe du nom</translation>
    </message>
    <message>
        <source>time zone taken for granted</source>
        <translation>fuseau horaire supposé</translation>
    </message>
    <message>
        <source>in the post since</source>
        <translation>en poste depuis</translation>
    </message>
    <message>
        <source>in the post until</source>
        <translation>en poste jusqu’à</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Double-click or Enter: only this one</source>
        <translation>Double-clic ou Entrée&#xa0;: seulement celle-ci</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Seulement celle-ci</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>ClosedDialog</name>
    <message>
        <source>migdesk cannot open your data</source>
        <translation>migdesk ne peut pas ouvrir vos données</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>migdesk is already open</source>
        <translation>migdesk est déjà ouvert</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Keep in the private note</source>
        <translation>Garder dans la note privée</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Private or not</source>
        <translation>Privé ou non</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut le voir</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Other given names</source>
        <translation>Autres prénoms</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Suffix of the name</source>
        <translation>Suffixe du nom</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Surnom</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Anniversaire de mariage</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Name beside the e-mail</source>
        <translation>Nom à côté du courriel</translation>
    </message>
    <message>
        <source>Kind of e-mail</source>
        <translation>Genre de courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Free or busy</source>
        <translation>Libre ou occupé</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Heure de début</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Heure de fin</translation>
    </message>
    <message>
        <source>All day or not</source>
        <translation>Journée entière ou non</translation>
    </message>
    <message>
        <source>Reminder or none</source>
        <translation>Rappel ou non</translation>
    </message>
    <message>
        <source>Day of the reminder</source>
        <translation>Jour du rappel</translation>
    </message>
    <message>
        <source>Time of the reminder</source>
        <translation>Heure du rappel</translation>
    </message>
    <message>
        <source>Who invites</source>
        <translation>Qui invite</translation>
    </message>
    <message>
        <source>Who is invited</source>
        <translation>Personnes invitées</translation>
    </message>
    <message>
        <source>Who may come</source>
        <translation>Personnes facultatives</translation>
    </message>
    <message>
        <source>Rooms and equipment</source>
        <translation>Salles et matériel</translation>
    </message>
    <message>
        <source>Organisers</source>
        <translation>Organisateurs</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>work</source>
        <translation>bureau</translation>
    </message>
    <message>
        <source>home</source>
        <translation>domicile</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobile</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>télécopie</translation>
    </message>
    <message>
        <source>pager</source>
        <translation>messageur</translation>
    </message>
    <message>
        <source>first choice</source>
        <translation>principal</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>entière</translation>
    </message>
    <message>
        <source>street</source>
        <translation>rue</translation>
    </message>
    <message>
        <source>building, floor</source>
        <translation>bâtiment, étage</translation>
    </message>
    <message>
        <source>post-office box</source>
        <translation>boîte postale</translation>
    </message>
    <message>
        <source>town</source>
        <translation>ville</translation>
    </message>
    <message>
        <source>region</source>
        <translation>région</translation>
    </message>
    <message>
        <source>postal code</source>
        <translation>code postal</translation>
    </message>
    <message>
        <source>country</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>{field} {number}</source>
        <translation>{field} {number}</translation>
    </message>
    <message>
        <source>{field} ({kind})</source>
        <translation>{field} ({kind})</translation>
    </message>
    <message>
        <source>{field}, {part}</source>
        <translation>{field}, {part}</translation>
    </message>
</context>
<context>
    <name>ColumnModel</name>
    <message>
        <source>Column {number}</source>
        <translation>Colonne {number}</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Colonne du fichier</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>{heading}: {meaning}</source>
        <translation>{heading}&#xa0;: {meaning}</translation>
    </message>
</context>
<context>
    <name>ColumnTree</name>
    <message>
        <source>Columns of the table</source>
        <translation>Colonnes du tableau</translation>
    </message>
    <message>
        <source>Enter chooses what a column means</source>
        <translation>Entrée choisit ce que signifie une colonne</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>Ce que sont les lignes</translation>
    </message>
    <message>
        <source>Remember this for tables with these headings</source>
        <translation>Retenir pour les tableaux aux mêmes en-têtes</translation>
    </message>
    <message>
        <source>Show what comes in</source>
        <translation>Voir ce qui arrive</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>What does each column of {file} mean?</source>
        <translation>Que signifie chaque colonne de {file}&#x202f;?</translation>
    </message>
    <message>
        <source>How 03/04/2026 is meant</source>
        <translation>Comment lire 03/04/2026</translation>
    </message>
    <message>
        <source>03/04: as the other dates tell</source>
        <translation>03/04&#xa0;: selon les autres dates</translation>
    </message>
    <message>
        <source>03/04 is in April</source>
        <translation>03/04 est en avril</translation>
    </message>
    <message>
        <source>03/04 is in March</source>
        <translation>03/04 est en mars</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Opened: {host}</source>
        <translation>Ouvert&#xa0;: {host}</translation>
    </message>
    <message>
        <source>This address was not opened: {address}</source>
        <translation>Cette adresse n’a pas été ouverte&#xa0;: {address}</translation>
    </message>
    <message>
        <source>This address really leads to {host}. Some letters only look alike.</source>
        <translation>Cette adresse mène en réalité à {host}. Certaines lettres se ressemblent seulement.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Nothing here opens {host}.</source>
        <translation>Rien ici n’ouvre {host}.</translation>
    </message>
    <message>
        <source>The examples were removed.</source>
        <translation>Les exemples ont été retirés.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The selected item</source>
        <translation>L’élément sélectionné</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Rien n’est sélectionné.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Copy the card of {name}</source>
        <translation>Copier la carte de {name}</translation>
    </message>
</context>
<context>
    <name>ContactKind</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Functional mailbox</source>
        <translation>Boîte fonctionnelle</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>Filter: name, organisation, role…</source>
        <translation>Filtrer&#xa0;: nom, organisation, fonction…</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Sorte de contact</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Boîtes</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>One contact, selected: {name}</source>
        <translation>Un contact, sélectionné&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
</context>
<context>
    <name>ContactsSidebar</name>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Without an organisation</source>
        <translation>Sans organisation</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Sans étiquette</translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message>
        <source>Select a contact first.</source>
        <translation>Sélectionnez d’abord un contact.</translation>
    </message>
</context>
<context>
    <name>Copier</name>
    <message numerus="yes">
        <source>%n event(s) copied as a table</source>
        <translation>
            <numerusform>%n événement copié en tableau</numerusform>
            <numerusform>%n événements copiés en tableau</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copié&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Card of {name} copied</source>
        <translation>Carte copiée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Include them</source>
        <translation>Les inclure</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) copied as iCalendar</source>
        <translation>
            <numerusform>%n événement copié au format iCalendar</numerusform>
            <numerusform>%n événements copiés au format iCalendar</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has no e-mail address.</source>
        <translation>{name} n’a pas d’adresse de courriel.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) copied as sentences</source>
        <translation>
            <numerusform>%n événement copié en une phrase</numerusform>
            <numerusform>%n événements copiés, une phrase chacun</numerusform>
        </translation>
    </message>
    <message>
        <source>Event copied as a sentence</source>
        <translation>Événement copié en une phrase</translation>
    </message>
    <message>
        <source>Copy the event</source>
        <translation>Copier l’événement</translation>
    </message>
    <message>
        <source>{file} copied: paste it into a mail</source>
        <translation>{file} copié&#xa0;: collez-le dans un courriel</translation>
    </message>
</context>
<context>
    <name>CopyCardButton</name>
    <message>
        <source>Copy the card</source>
        <translation>Copier la carte</translation>
    </message>
    <message>
        <source>Other forms of the card</source>
        <translation>Autres formes de la carte</translation>
    </message>
    <message>
        <source>Text and vCard (default)</source>
        <translation>Texte et vCard (par défaut)</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Texte seul</translation>
    </message>
    <message>
        <source>vCard only</source>
        <translation>vCard seule</translation>
    </message>
    <message>
        <source>.vcf file, to attach to an e-mail</source>
        <translation>Fichier .vcf, à joindre à un courriel</translation>
    </message>
    <message>
        <source>E-mail address: {address}</source>
        <translation>Adresse seule&#xa0;: {address}</translation>
    </message>
    <message>
        <source>Recipient: {name} &lt;{address}&gt;</source>
        <translation>Destinataire&#xa0;: {name} &lt;{address}&gt;</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n autre</numerusform>
            <numerusform>+ %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %n event(s) in {month}.</source>
        <translation>
            <numerusform>Les filtres masquent %n événement en {month}.</numerusform>
            <numerusform>Les filtres masquent %n événements en {month}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n week(s)</source>
        <translation>
            <numerusform>dans %n semaine</numerusform>
            <numerusform>dans %n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>dans %n mois</numerusform>
            <numerusform>dans %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>dans %n an</numerusform>
            <numerusform>dans %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>il y a %n semaine</numerusform>
            <numerusform>il y a %n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>il y a %n mois</numerusform>
            <numerusform>il y a %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>il y a %n an</numerusform>
            <numerusform>il y a %n ans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Distance</name>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>going on now</source>
        <translation>en ce moment</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Ordre du jour</translation>
    </message>
    <message>
        <source>Concept note</source>
        <translation>Note de cadrage</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Annuaire</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Policy paper</source>
        <translation>Document d’orientation</translation>
    </message>
    <message>
        <source>{number} p.</source>
        <translation>{number}&#xa0;p.</translation>
    </message>
</context>
<context>
    <name>Dragger</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropSign</name>
    <message>
        <source>Drop to import</source>
        <translation>Déposer pour importer</translation>
    </message>
</context>
<context>
    <name>EmptyCalendar</name>
    <message numerus="yes">
        <source>The filters hide %n event(s).</source>
        <translation>
            <numerusform>Les filtres masquent %n événement.</numerusform>
            <numerusform>Les filtres masquent %n événements.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Your calendar is empty.</source>
        <translation>Votre calendrier est vide.</translation>
    </message>
    <message>
        <source>Import an .ics file…</source>
        <translation>Importer un fichier .ics…</translation>
    </message>
</context>
<context>
    <name>EmptyContacts</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Import a .vcf file…</source>
        <translation>Importer un fichier .vcf…</translation>
    </message>
    <message>
        <source>No contact for {words}.</source>
        <translation>Aucun contact pour {words}.</translation>
    </message>
    <message>
        <source>No contact of this kind.</source>
        <translation>Aucun contact de ce genre.</translation>
    </message>
    <message numerus="yes">
        <source>The filters hide %n contact(s).</source>
        <translation>
            <numerusform>Les filtres masquent %n contact.</numerusform>
            <numerusform>Les filtres masquent %n contacts.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have no contacts yet.</source>
        <translation>Vous n’avez pas encore de contacts.</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>series {name}</source>
        <translation>série {name}</translation>
    </message>
    <message>
        <source>moved from {day}</source>
        <translation>déplacé, prévu d’abord le {day}</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>se répète</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>organised by {names}</source>
        <translation>organisé par {names}</translation>
    </message>
</context>
<context>
    <name>EventPane</name>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Select an event.</source>
        <translation>Sélectionnez un événement.</translation>
    </message>
    <message>
        <source>the rule by which it repeats cannot be read: only its own date is shown</source>
        <translation>la règle de répétition est illisible&#xa0;: seule sa propre date est affichée</translation>
    </message>
    <message>
        <source>it repeats more often than can be shown: one date of each month is shown</source>
        <translation>se répète trop souvent pour tout afficher&#xa0;: une seule date par mois est affichée</translation>
    </message>
    <message>
        <source>{number} edition</source>
        <translation>{number} édition</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Pas encore de date</translation>
    </message>
    <message>
        <source>time zone deduced from the place</source>
        <translation>fuseau horaire déduit du lieu</translation>
    </message>
    <message>
        <source>{time} on your clock</source>
        <translation>{time}, heure locale</translation>
    </message>
    <message>
        <source>in the file: {time} UTC</source>
        <translation>dans le fichier&#xa0;: {time} UTC</translation>
    </message>
    <message>
        <source>Happens on several dates</source>
        <translation>A lieu à plusieurs dates</translation>
    </message>
    <message>
        <source>this date was moved from {day}</source>
        <translation>date déplacée, prévue d’abord le {day}</translation>
    </message>
    <message>
        <source>this date is cancelled</source>
        <translation>cette date est annulée</translation>
    </message>
    <message>
        <source>this date was changed</source>
        <translation>cette date a été modifiée</translation>
    </message>
    <message>
        <source>source not named</source>
        <translation>source non nommée</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organisateur</translation>
    </message>
    <message>
        <source>exact dates to be fixed</source>
        <translation>dates exactes à préciser</translation>
    </message>
    <message>
        <source>approximate date</source>
        <translation>date approximative</translation>
    </message>
    <message>
        <source>month and day to be fixed</source>
        <translation>mois et jour à préciser</translation>
    </message>
    <message>
        <source>day to be fixed</source>
        <translation>jour à préciser</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>date to be fixed</source>
        <translation>date à préciser</translation>
    </message>
</context>
<context>
    <name>EventSheet</name>
    <message>
        <source>Other name</source>
        <translation>Autre nom</translation>
    </message>
    <message>
        <source>Join online</source>
        <translation>Rejoindre en ligne</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>S’inscrire</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Fait partie de</translation>
    </message>
    <message>
        <source>Part of a larger event</source>
        <translation>Fait partie d’un événement plus large</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Only the beginning is shown; an export holds all of it.</source>
        <translation>Seul le début est montré&#x202f;; un export contient tout.</translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>Les sources ne s’accordent pas</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Previous edition</source>
        <translation>Édition précédente</translation>
    </message>
    <message>
        <source>Next edition</source>
        <translation>Édition suivante</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Private note, never shared</source>
        <translation>Note privée, jamais partagée</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>What is exported, and how</source>
        <translation>Ce qui est exporté, et comment</translation>
    </message>
    <message>
        <source>Being prepared…</source>
        <translation>Préparation en cours…</translation>
    </message>
    <message>
        <source>A date of the period is not understood.</source>
        <translation>Une date de la période n’est pas comprise.</translation>
    </message>
    <message>
        <source>This could not be prepared.</source>
        <translation>L’export n’a pas pu être préparé.</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Table .csv</source>
        <translation>Tableau .csv</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Vague dates</source>
        <translation>Dates vagues</translation>
    </message>
    <message>
        <source>with the contacts that they name</source>
        <translation>avec les contacts liés</translation>
    </message>
    <message>
        <source>with cancelled events</source>
        <translation>avec les événements annulés</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un seul fichier</translation>
    </message>
    <message>
        <source>What is shown ({count})</source>
        <translation>Ce qui est affiché ({count})</translation>
    </message>
    <message>
        <source>Everything ({count})</source>
        <translation>Tout ({count})</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>Cet événement</translation>
    </message>
    <message>
        <source>This contact</source>
        <translation>Ce contact</translation>
    </message>
    <message numerus="yes">
        <source>The selection (%n)</source>
        <translation>
            <numerusform>La sélection (%n)</numerusform>
            <numerusform>La sélection (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Lesquels</translation>
    </message>
    <message>
        <source>Any program (Thunderbird…)</source>
        <translation>Tout programme (Thunderbird…)</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Outlook</translation>
    </message>
    <message>
        <source>Google</source>
        <translation>Google</translation>
    </message>
    <message>
        <source>Apple</source>
        <translation>Apple</translation>
    </message>
    <message>
        <source>Outlook in French</source>
        <translation>Outlook en français</translation>
    </message>
    <message>
        <source>Outlook in English</source>
        <translation>Outlook en anglais</translation>
    </message>
    <message>
        <source>vCard {version}</source>
        <translation>vCard {version}</translation>
    </message>
    <message>
        <source>As the program reads them best</source>
        <translation>Comme le programme les lit le mieux</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Ne pas les exporter</translation>
    </message>
    <message>
        <source>On all days that are possible, so marked</source>
        <translation>Sur tous les jours possibles, avec mention</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Aussi</translation>
    </message>
    <message>
        <source>Calendar .ics</source>
        <translation>Calendrier .ics</translation>
    </message>
    <message>
        <source>Cards .vcf</source>
        <translation>Cartes .vcf</translation>
    </message>
    <message>
        <source>One file for each event</source>
        <translation>Un par événement</translation>
    </message>
    <message>
        <source>One file for each contact</source>
        <translation>Un par contact</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>{file} saved in {folder}</source>
        <translation>{file} enregistré dans {folder}</translation>
    </message>
    <message>
        <source>{saved}, without: {what}</source>
        <translation>{saved}, sans&#xa0;: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in {folder}</source>
        <translation>
            <numerusform>%n fichier enregistré dans {folder}</numerusform>
            <numerusform>%n fichiers enregistrés dans {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved in {folder}: {what}</source>
        <translation>Enregistré dans {folder}&#xa0;: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) saved in {folder}.</source>
        <translation>
            <numerusform>%n événement enregistré dans {folder}.</numerusform>
            <numerusform>%n événements enregistrés dans {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them on all days that are possible, so marked.</source>
        <translation>
            <numerusform>%n a une date approximative&#xa0;: il occupe tous ses jours possibles et le signale.</numerusform>
            <numerusform>%n ont une date approximative&#xa0;: ils occupent tous leurs jours possibles et le signalent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written: this is no longer there. Look at what is selected, then try again.</source>
        <translation>Rien n’a été écrit&#xa0;: cet élément n’existe plus. Vérifiez ce qui est sélectionné, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out: the day is not known.</source>
        <translation>
            <numerusform>%n événement laissé de côté&#xa0;: le jour n’est pas connu.</numerusform>
            <numerusform>%n événements laissés de côté&#xa0;: le jour n’est pas connu.</numerusform>
        </translation>
    </message>
    <message>
        <source>This event has no date yet, so a calendar cannot hold it. Nothing was written. Copy it as a sentence instead, or export it once its date is known.</source>
        <translation>Cet événement n’a pas encore de date, un agenda ne peut donc pas le contenir. Rien n’a été écrit. Copiez-le plutôt sous forme de phrase, ou exportez-le quand sa date sera connue.</translation>
    </message>
    <message>
        <source>whole year, {days}, marked as approximate</source>
        <translation>année entière, {days}, date signalée comme approximative</translation>
    </message>
    <message>
        <source>whole month, {days}, marked as approximate</source>
        <translation>mois entier, {days}, date signalée comme approximative</translation>
    </message>
    <message>
        <source>all days possible, {days}, marked as approximate</source>
        <translation>tous les jours possibles, {days}, date signalée comme approximative</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out: only the year is known. Export such an event alone to have it all the same.</source>
        <translation>
            <numerusform>%n événement laissé de côté&#xa0;: seule l’année est connue. Exportez-le seul pour l’avoir quand même.</numerusform>
            <numerusform>%n événements laissés de côté&#xa0;: seule l’année est connue. Exportez-les un par un pour les avoir quand même.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out: without a date no calendar can hold it.</source>
        <translation>
            <numerusform>%n événement laissé de côté&#xa0;: sans date, aucun agenda ne peut le contenir.</numerusform>
            <numerusform>%n événements laissés de côté&#xa0;: sans date, aucun agenda ne peut les contenir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out: marked as private. Export such an event alone to have it all the same.</source>
        <translation>
            <numerusform>%n événement laissé de côté&#xa0;: marqué comme privé. Exportez-le seul pour l’avoir quand même.</numerusform>
            <numerusform>%n événements laissés de côté&#xa0;: marqués comme privés. Exportez-les un par un pour les avoir quand même.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Choose another place…</source>
        <translation>Choisir un autre endroit…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>No program here opens folders. It is this one: {folder}</source>
        <translation>Aucun programme n’ouvre les dossiers ici. Le vôtre est celui-ci&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Copy the event</source>
        <translation>Copier l’événement</translation>
    </message>
    <message>
        <source>Include them</source>
        <translation>Les inclure</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Organisers</source>
        <translation>Organisateurs</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
</context>
<context>
    <name>FieldGrid</name>
    <message>
        <source>In the file before</source>
        <translation>Fichier d’avant</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>différents</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Keep, of “{field}”</source>
        <translation>Garder, pour «&#xa0;{field}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>Exporter dans un dossier</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>Choisir ce dossier</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendriers (*.ics)</translation>
    </message>
    <message>
        <source>Calendars, cards and tables (*.ics *.ical *.vcf *.vcard *.csv *.tsv)</source>
        <translation>Agendas, cartes et tableaux (*.ics *.ical *.vcf *.vcard *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Cards (*.vcf)</source>
        <translation>Cartes (*.vcf)</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message numerus="yes">
        <source>Filters: %n in force</source>
        <translation>
            <numerusform>Filtres&#xa0;: %n actif</numerusform>
            <numerusform>Filtres&#xa0;: %n actifs</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
</context>
<context>
    <name>FilterList</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <comment>in a group that is folded up</comment>
        <translation>
            <numerusform>%n filtre</numerusform>
            <numerusform>%n filtres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>the file is not complete, its end is missing; what is whole was read</source>
        <translation>le fichier est incomplet, la fin manque&#x202f;; tout ce qui est entier a été lu</translation>
    </message>
    <message>
        <source>letters of “{title}” may be wrong; look at it twice</source>
        <translation>des lettres de «&#xa0;{title}&#xa0;» peuvent être fausses&#x202f;; regardez-y à deux fois</translation>
    </message>
    <message>
        <source>some accented letters were in an old encoding and were converted; look at the names</source>
        <translation>des lettres accentuées étaient dans un ancien codage et ont été converties&#x202f;; vérifiez les noms</translation>
    </message>
    <message>
        <source>an entry that ends here is damaged and was left out</source>
        <translation>une fiche qui se termine ici est endommagée et a été laissée de côté</translation>
    </message>
    <message>
        <source>there is no calendar (.ics) and no card (.vcf) in this folder</source>
        <translation>il n’y a ni calendrier (.ics) ni carte (.vcf) dans ce dossier</translation>
    </message>
    <message>
        <source>an entry that is here is damaged and was left out</source>
        <translation>une fiche qui se trouve ici est endommagée et a été laissée de côté</translation>
    </message>
    <message>
        <source>an entry that begins here is cut off and was left out</source>
        <translation>une fiche qui commence ici est coupée et a été laissée de côté</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message numerus="yes">
        <source>%n task(s): shown among the events</source>
        <translation>
            <numerusform>%n tâche&#xa0;: montrée parmi les événements</numerusform>
            <numerusform>%n tâches&#xa0;: montrées parmi les événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries: kept, but not shown</source>
        <translation>
            <numerusform>%n entrée de journal&#xa0;: conservée, mais pas montrée</numerusform>
            <numerusform>%n entrées de journal&#xa0;: conservées, mais pas montrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free or busy times: kept, but not shown</source>
        <translation>
            <numerusform>%n plage libre ou occupée&#xa0;: conservée, mais pas montrée</numerusform>
            <numerusform>%n plages libres ou occupées&#xa0;: conservées, mais pas montrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time zones alone: kept, but not shown</source>
        <translation>
            <numerusform>%n fuseau horaire seul&#xa0;: conservé, mais pas montré</numerusform>
            <numerusform>%n fuseaux horaires seuls&#xa0;: conservés, mais pas montrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of another kind: kept, but not shown</source>
        <translation>
            <numerusform>%n élément d’une autre sorte&#xa0;: conservé, mais pas montré</numerusform>
            <numerusform>%n éléments d’une autre sorte&#xa0;: conservés, mais pas montrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) repeat: every date is shown</source>
        <translation>
            <numerusform>%n événement se répète&#xa0;: chaque date est montrée</numerusform>
            <numerusform>%n événements se répètent&#xa0;: chaque date est montrée</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, ligne {line}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}</source>
        <translation>{file}, ligne {line}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Ligne {line}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}&#xa0;: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries without an identifier: {titles}</source>
        <translation>
            <numerusform>%n entrée sans identifiant&#xa0;: {titles}</numerusform>
            <numerusform>%n entrées sans identifiant&#xa0;: {titles}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first}; the same of %n more: {titles}</source>
        <translation>
            <numerusform>{first}&#x202f;; de même pour %n autre&#xa0;: {titles}</numerusform>
            <numerusform>{first}&#x202f;; de même pour %n autres&#xa0;: {titles}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>{title}, folded up</source>
        <translation>{title}, groupe replié</translation>
    </message>
    <message>
        <source>{title}, unfolded</source>
        <translation>{title}, groupe déplié</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probable duplicate(s)</source>
        <translation>
            <numerusform>%n doublon probable</numerusform>
            <numerusform>%n doublons probables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older, left as it is</source>
        <translation>
            <numerusform>%n plus ancien, laissé de côté</numerusform>
            <numerusform>%n plus anciens, laissés de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in several versions, made one</source>
        <translation>
            <numerusform>%n en plusieurs versions, réunies</numerusform>
            <numerusform>%n en plusieurs versions, réunies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n déjà là</numerusform>
            <numerusform>%n déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another kind, kept unseen</source>
        <translation>
            <numerusform>%n d’une autre sorte, conservé sans être montré</numerusform>
            <numerusform>%n d’une autre sorte, conservés sans être montrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n files could be read.</source>
        <translation>
            <numerusform>Aucun des %n fichiers n’a pu être lu.</numerusform>
            <numerusform>Aucun des %n fichiers n’a pu être lu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Le fichier n’a pas pu être lu.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import {file}</source>
        <translation>Importer {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) will be shown after this.</source>
        <translation>
            <numerusform>%n autre fichier sera montré ensuite.</numerusform>
            <numerusform>%n autres fichiers seront montrés ensuite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing is saved before you import; one undo takes it all back.</source>
        <translation>Rien n’est enregistré avant «&#xa0;Importer&#xa0;»&#x202f;; ensuite, un seul Ctrl+Z annule toute l’importation.</translation>
    </message>
    <message>
        <source>As it stands, nothing will be saved.</source>
        <translation>En l’état, rien ne sera enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n record(s)</source>
        <translation>
            <numerusform>Importer %n fiche</numerusform>
            <numerusform>Importer %n fiches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n event(s)</source>
        <translation>
            <numerusform>Importer %n événement</numerusform>
            <numerusform>Importer %n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>Importer %n contact</numerusform>
            <numerusform>Importer %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading… {done} of {all}</source>
        <translation>Lecture… {done} sur {all}</translation>
    </message>
    <message>
        <source>Comparing… {done} of {all}</source>
        <translation>Comparaison… {done} sur {all}</translation>
    </message>
    <message>
        <source>Importing… {done} of {all}</source>
        <translation>Importation… {done} sur {all}</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Travail en cours…</translation>
    </message>
    <message>
        <source>Importing… {done} of {all}, then migdesk closes</source>
        <translation>Importation… {done} sur {all}, puis migdesk se ferme</translation>
    </message>
    <message>
        <source>Import cancelled; nothing has changed.</source>
        <translation>Importation annulée, rien n’a changé.</translation>
    </message>
    <message>
        <source>Added: {what}.</source>
        <translation>Ajouté&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Updated: {what}.</source>
        <translation>Mis à jour&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Kept, though there is no view for it yet.</source>
        <translation>Conservé, bien qu’aucune vue ne le montre encore.</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«&#xa0;{title}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported, because something was changed here meanwhile: {titles}. Open the file again to decide anew.</source>
        <translation>Non importés, car des fiches ont été modifiées ici entre-temps&#xa0;: {titles}. Rouvrez le fichier pour décider à nouveau.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Nothing new: all of it is already here.</source>
        <translation>Rien de nouveau&#xa0;: tout est déjà là.</translation>
    </message>
    <message>
        <source>There is nothing to import in it.</source>
        <translation>Il n’y a rien à importer dedans.</translation>
    </message>
    <message>
        <source>Import of {files}</source>
        <translation>Import&#xa0;: {files}</translation>
    </message>
    <message numerus="yes">
        <source>Import of %n file(s)</source>
        <translation>
            <numerusform>Import de %n fichier</numerusform>
            <numerusform>Import de %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %n record(s) already here, unchanged.</source>
        <translation>
            <numerusform>Rien de nouveau&#xa0;: %n fiche déjà là, inchangée.</numerusform>
            <numerusform>Rien de nouveau&#xa0;: %n fiches déjà là, inchangées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Clipboard</source>
        <translation>Presse-papiers</translation>
    </message>
    <message>
        <source>There is no calendar, no card and no table of them on the clipboard.</source>
        <translation>Le presse-papiers ne contient ni calendrier, ni fiche, ni tableau d’événements ou de contacts.</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>(without a title)</source>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>sans date</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Conference</source>
        <translation>Conférence</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Audition</translation>
    </message>
    <message>
        <source>Webinar</source>
        <translation>Webinaire</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Parution</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
</context>
<context>
    <name>Length</name>
    <message>
        <source>{hours} h</source>
        <translation>{hours}&#xa0;h</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
</context>
<context>
    <name>ListSection</name>
    <message>
        <source>Show all of them</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>attachments</source>
        <translation>pièces jointes</translation>
    </message>
    <message>
        <source>further addresses</source>
        <translation>autres adresses</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>anniversaire</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>mark as private</source>
        <translation>mention «&#xa0;privé&#xa0;»</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>commentaires</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>sujet</translation>
    </message>
    <message>
        <source>address to join</source>
        <translation>adresse de connexion</translation>
    </message>
    <message>
        <source>contacts as a field of their own</source>
        <translation>contacts comme champ à part</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>further e-mail addresses</source>
        <translation>autres courriels</translation>
    </message>
    <message>
        <source>occurrences left out</source>
        <translation>occurrences exclues</translation>
    </message>
    <message>
        <source>place on the map</source>
        <translation>position sur la carte</translation>
    </message>
    <message>
        <source>encryption key</source>
        <translation>clé de chiffrement</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>langues</translation>
    </message>
    <message>
        <source>links</source>
        <translation>liens</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>logo</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>autres noms</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>progress of the task</source>
        <translation>avancement de la tâche</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>priorité</translation>
    </message>
    <message>
        <source>occurrences added</source>
        <translation>occurrences ajoutées</translation>
    </message>
    <message>
        <source>changed occurrences</source>
        <translation>occurrences modifiées</translation>
    </message>
    <message>
        <source>series</source>
        <translation>série</translation>
    </message>
    <message>
        <source>related people</source>
        <translation>personnes liées</translation>
    </message>
    <message>
        <source>related events</source>
        <translation>événements liés</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>matériel</translation>
    </message>
    <message>
        <source>role</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>repetition (the first occurrence is there)</source>
        <translation>répétition (la première occurrence y est)</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>further telephone numbers</source>
        <translation>autres numéros de téléphone</translation>
    </message>
    <message>
        <source>free or busy</source>
        <translation>disponibilité</translation>
    </message>
    <message>
        <source>site as a field of its own</source>
        <translation>site comme champ à part</translation>
    </message>
    <message>
        <source>reminders</source>
        <translation>rappels</translation>
    </message>
    <message>
        <source>time zone {subject}</source>
        <translation>fuseau horaire {subject}</translation>
    </message>
    <message>
        <source>changed occurrence without a date</source>
        <translation>occurrence modifiée sans date</translation>
    </message>
    <message>
        <source>all but the name of {subject}, who is marked as private</source>
        <translation>tout sauf le nom de {subject}, dont la fiche est privée</translation>
    </message>
    <message>
        <source>all cards but the first in classic Outlook</source>
        <translation>toutes les cartes sauf la première dans l’Outlook classique</translation>
    </message>
</context>
<context>
    <name>LossWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre détail</numerusform>
            <numerusform>%n autres détails</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: {records}</source>
        <translation>{what}&#xa0;: {records}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LowerPane</name>
    <message>
        <source>Selected item</source>
        <translation>Élément sélectionné</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Détails techniques</translation>
    </message>
    <message>
        <source>What is shown below</source>
        <translation>Ce qui est montré dessous</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>{place} – migdesk</source>
        <translation>{place} – migdesk</translation>
    </message>
    <message>
        <source>To work with another folder, type in a terminal: migdesk --home, and the folder.</source>
        <translation>Pour travailler avec un autre dossier, tapez dans un terminal&#xa0;: migdesk --home, puis le dossier.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Menu bar</source>
        <translation>Barre de menus</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Another program is using {path}. Nothing was changed. Close it, or wait a moment and try again.</source>
        <translation>Un autre programme utilise {path}. Rien n’a été modifié. Fermez-le, ou attendez un instant et réessayez.</translation>
    </message>
    <message>
        <source>{path} was written by a newer migdesk. It was left as it is. Install the newer version to open it.</source>
        <translation>{path} a été écrit par un migdesk plus récent. Il a été laissé tel quel. Installez la version plus récente pour l’ouvrir.</translation>
    </message>
    <message>
        <source>{path} was moved, removed or replaced while it was open. Nothing was written. Put it back in its place and try again.</source>
        <translation>{path} a été déplacé, supprimé ou remplacé pendant qu’il était ouvert. Rien n’a été écrit. Remettez-le à sa place, puis réessayez.</translation>
    </message>
    <message>
        <source>{path} is empty: something took away what was in it. It was left as it is. Move it away with the files whose names begin alike, then put a backup in its place or start afresh.</source>
        <translation>{path} est vide&#xa0;: quelque chose en a retiré le contenu. Il a été laissé tel quel. Déplacez-le avec les fichiers dont le nom commence de même, puis mettez une sauvegarde à sa place ou repartez de zéro.</translation>
    </message>
    <message>
        <source>{path} is not there, but {beside} belongs to it. Nothing was changed. Put it back, or move what belongs to it away to start afresh.</source>
        <translation>{path} n’est pas là, mais {beside} en fait partie. Rien n’a été modifié. Remettez-le en place, ou déplacez ce qui en fait partie pour repartir de zéro.</translation>
    </message>
    <message>
        <source>{path} is no file: a folder or something else has its name. Nothing was changed. Move it away, or choose another folder for migdesk.</source>
        <translation>{path} n’est pas un fichier&#xa0;: un dossier ou autre chose porte ce nom. Rien n’a été changé. Déplacez-le, ou choisissez un autre dossier pour migdesk.</translation>
    </message>
    <message>
        <source>migdesk may not read {path}. Nothing was changed. Ask for the right to read it, or choose another folder.</source>
        <translation>migdesk n’a pas le droit de lire {path}. Rien n’a été modifié. Demandez le droit de le lire, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>What the search of {path} leans on is damaged. Nothing was changed. Type migdesk reindex in a terminal: it is made anew from the records.</source>
        <translation>Ce sur quoi s’appuie la recherche de {path} est endommagé. Rien n’a été changé. Tapez migdesk reindex dans un terminal&#xa0;: il est refait à partir des fiches.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was written to {path}, and what was there is unchanged. Free some space and try again.</source>
        <translation>Le disque est plein. Rien n’a été écrit dans {path}, et ce qui s’y trouvait est inchangé. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The disk did not accept {path}. Nothing was changed. Check the disk, then try again.</source>
        <translation>Le disque n’a pas accepté {path}. Rien n’a été modifié. Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>migdesk may not write to {path}. Nothing was changed. Choose another folder, or ask for the right to write there.</source>
        <translation>migdesk n’a pas le droit d’écrire dans {path}. Rien n’a été modifié. Choisissez un autre dossier, ou demandez le droit d’y écrire.</translation>
    </message>
    <message>
        <source>The name {path} is too long. Nothing was written. Choose a shorter one.</source>
        <translation>Le nom {path} est trop long. Rien n’a été écrit. Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>The system takes no file of the name {path}. Nothing was written. Choose another.</source>
        <translation>Le système n’accepte aucun fichier du nom de {path}. Rien n’a été écrit. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Your change was not saved over theirs. Look at the new version and change it again.</source>
        <translation>Quelqu’un d’autre a modifié ceci entre-temps. Votre modification n’a pas remplacé la sienne. Regardez la nouvelle version et modifiez-la de nouveau.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: it was changed again since. Nothing was changed.</source>
        <translation>Ceci ne peut plus être annulé&#xa0;: il y a eu d’autres modifications depuis. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>migdesk is already open, but it does not answer. Nothing was changed. Wait a moment and try again; if that does not help, end it and start it anew.</source>
        <translation>migdesk est déjà ouvert, mais ne répond pas. Rien n’a été modifié. Patientez un instant puis réessayez&#x202f;; si cela ne suffit pas, mettez-y fin et relancez-le.</translation>
    </message>
    <message>
        <source>{path} is neither a command nor a file. migdesk --help names the commands.</source>
        <translation>{path} n’est ni une commande ni un fichier. migdesk --help nomme les commandes.</translation>
    </message>
    <message>
        <source>Stopped. What was not finished was not kept; migdesk check looks it over.</source>
        <translation>Arrêté. Ce qui n’était pas terminé n’a pas été gardé&#x202f;; migdesk check le vérifie.</translation>
    </message>
    <message>
        <source>The output could not be written to its end. Look at where it goes: is the disk full?</source>
        <translation>La sortie n’a pas pu être écrite jusqu’au bout. Regardez où elle va&#xa0;: le disque est-il plein&#x202f;?</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Nothing was changed. Close other programs, or do it in parts.</source>
        <translation>Il n’y a pas assez de mémoire pour cela. Rien n’a été modifié. Fermez d’autres programmes, ou procédez par parties.</translation>
    </message>
    <message>
        <source>This is a fault of migdesk {version} ({kind} at {place}). What was not finished was not kept. Please report this line; with MIGDESK_TRACEBACK=1 there is more to it.</source>
        <translation>C’est une erreur de migdesk {version} ({kind}, {place}). Ce qui n’était pas fini n’a pas été gardé. Merci de signaler cette ligne&#x202f;; avec MIGDESK_TRACEBACK=1, elle en dit plus.</translation>
    </message>
    <message>
        <source>Nothing matches {what}. Check the spelling, or use fewer words.</source>
        <translation>Rien ne correspond à {what}. Vérifiez l’orthographe, ou donnez moins de mots.</translation>
    </message>
    <message>
        <source>{count} records match {what}. Say more of the name, or use the UID.</source>
        <translation>{count} fiches correspondent à {what}. Précisez le nom, ou donnez l’UID.</translation>
    </message>
    <message>
        <source>{text} is not understood as a date. Write it like 16/11/2017, November 2017 or 2026.</source>
        <translation>{text} n’est pas compris comme une date. Écrivez-la comme 16/11/2017, novembre 2017 ou 2026.</translation>
    </message>
    <message>
        <source>Nothing was written: all that fits is marked as private ({count}). Export one alone to share it all the same.</source>
        <translation>Rien n’a été écrit&#xa0;: tout ce qui correspond est marqué comme privé ({count}). Exportez un seul élément pour le partager malgré tout.</translation>
    </message>
    <message>
        <source>Nothing was written to {path}: a second reader did not find in the file what was meant. Please report it.</source>
        <translation>Rien n’a été écrit dans {path}&#xa0;: un second lecteur n’a pas retrouvé dans le fichier ce qui était voulu. Merci de le signaler.</translation>
    </message>
    <message>
        <source>“{path}” names no file. Write a name before the ending, like events.ics.</source>
        <translation>«&#xa0;{path}&#xa0;» ne nomme aucun fichier. Écrivez un nom avant la terminaison, comme events.ics.</translation>
    </message>
    <message>
        <source>An archive is one file, not a folder of many: nothing was written to {path}. Name a file that ends in .ics for the events, and one in .vcf for the contacts.</source>
        <translation>Une archive est un seul fichier, non un dossier de plusieurs&#xa0;: rien n’a été écrit dans {path}. Indiquez un fichier en .ics pour les événements, et un en .vcf pour les contacts.</translation>
    </message>
    <message>
        <source>{path} is no ordinary file but a device or a pipe. Nothing was written. Choose another name.</source>
        <translation>{path} n’est pas un fichier ordinaire, mais un périphérique ou un tube. Rien n’a été écrit. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The folder {path} is not there. Create it first, or choose another.</source>
        <translation>Le dossier {path} n’existe pas. Créez-le d’abord, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{path} is not there. Check its name and folder.</source>
        <translation>{path} n’existe pas. Vérifiez son nom et son dossier.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a name for the file in it.</source>
        <translation>{path} est un dossier. Choisissez-y un nom pour le fichier.</translation>
    </message>
    <message>
        <source>{path} belongs to another program. It was left as it is. Choose another folder for migdesk.</source>
        <translation>{path} appartient à un autre programme. Il a été laissé tel quel. Choisissez un autre dossier pour migdesk.</translation>
    </message>
    <message>
        <source>{path} is damaged or is no migdesk file. It was left as it is. Type migdesk reindex in a terminal; if that does not help, move it away with the files whose names begin alike, then put a backup in its place or start afresh.</source>
        <translation>{path} est endommagé ou n’est pas un fichier de migdesk. Il a été laissé tel quel. Tapez migdesk reindex dans un terminal&#x202f;; si cela ne suffit pas, déplacez-le avec les fichiers dont le nom commence de même, puis mettez une sauvegarde à sa place ou repartez de zéro.</translation>
    </message>
    <message>
        <source>Nothing was written: no contact fits what was asked. Use fewer filters, or import something first.</source>
        <translation>Rien n’a été écrit&#xa0;: aucun contact ne correspond à la demande. Utilisez moins de filtres, ou importez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>Nothing was written: no record with a date fits what was asked. Use fewer filters, or import something first.</source>
        <translation>Rien n’a été écrit&#xa0;: aucune fiche datée ne correspond à la demande. Utilisez moins de filtres, ou importez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>There is nothing to export: nothing was written to {path}. Use fewer filters, or import something first.</source>
        <translation>Il n’y a rien à exporter&#xa0;: rien n’a été écrit dans {path}. Utilisez moins de filtres, ou importez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>Nothing was written: all that fits has an approximate date ({count}). Those known to the month go out with --approximate, and one event alone always does.</source>
        <translation>Rien n’a été écrit&#xa0;: tout ce qui correspond a une date approximative ({count}). Ceux dont le mois est connu sortent avec --approximate, et un événement seul sort toujours.</translation>
    </message>
    <message>
        <source>{path} is neither .ics, .vcf nor .csv. Give it one of these endings, or name a folder with a / behind it.</source>
        <translation>{path} n’est ni .ics, ni .vcf, ni .csv. Donnez-lui une de ces terminaisons, ou nommez un dossier suivi d’un /.</translation>
    </message>
    <message>
        <source>A table cannot hold all that an archive does: nothing was written to {path}. Name a file that ends in .ics for the events, and one in .vcf for the contacts.</source>
        <translation>Un tableau ne peut contenir tout ce que contient une archive&#xa0;: rien n’a été écrit dans {path}. Nommez un fichier en .ics pour les événements, et un en .vcf pour les contacts.</translation>
    </message>
    <message>
        <source>Only {count} of {total} files were written into {path}, then it took no more. Those that are there are whole. Choose another folder and export again.</source>
        <translation>Seuls {count} fichiers sur {total} ont été écrits dans {path}, qui n’en a pas pris plus. Ceux qui y sont sont entiers. Choisissez un autre dossier et exportez de nouveau.</translation>
    </message>
    <message>
        <source>The disk is full: only {count} of {total} files were written into {path}. Those that are there are whole. Free some space and export again.</source>
        <translation>Le disque est plein&#xa0;: seuls {count} fichiers sur {total} ont été écrits dans {path}. Ceux qui y sont sont entiers. Libérez de l’espace et exportez de nouveau.</translation>
    </message>
    <message>
        <source>{path} is a file. Choose a folder, or another name.</source>
        <translation>{path} est un fichier. Choisissez un dossier, ou un autre nom.</translation>
    </message>
    <message>
        <source>the file is not there; check its name and folder</source>
        <translation>le fichier n’existe pas&#x202f;; vérifiez son nom et son dossier</translation>
    </message>
    <message>
        <source>the file may not be read; ask for the right to read it, or copy it</source>
        <translation>le fichier ne peut pas être lu&#x202f;; demandez le droit de le lire, ou copiez-le</translation>
    </message>
    <message>
        <source>this is a folder; name the files in it</source>
        <translation>c’est un dossier&#x202f;; nommez les fichiers qu’il contient</translation>
    </message>
    <message>
        <source>this is a packed folder or a document; take the .ics or .vcf file out of it first</source>
        <translation>c’est un dossier compressé ou un document&#x202f;; sortez-en d’abord le fichier .ics ou .vcf</translation>
    </message>
    <message>
        <source>this is a message or a document of Outlook or Word; save the .ics or .vcf file that is attached to it, and import that</source>
        <translation>c’est un message ou un document d’Outlook ou de Word&#x202f;; enregistrez le fichier .ics ou .vcf qui y est joint, puis importez celui-ci</translation>
    </message>
    <message>
        <source>the file is larger than {limit} MB; ask for it in parts</source>
        <translation>le fichier dépasse {limit}&#xa0;Mo&#x202f;; demandez-le en plusieurs parties</translation>
    </message>
    <message>
        <source>the file is empty; save or download it again</source>
        <translation>le fichier est vide&#x202f;; enregistrez-le ou téléchargez-le à nouveau</translation>
    </message>
    <message>
        <source>this is neither a calendar (.ics) nor a card (.vcf); nothing was read. Save or download it again from where it came, as one of these</source>
        <translation>ce n’est ni un calendrier (.ics) ni une carte (.vcf)&#x202f;; rien n’a été lu. Enregistrez-le ou téléchargez-le à nouveau, au format .ics ou .vcf</translation>
    </message>
    <message>
        <source>the record was left out: a line is longer than {limit} MB</source>
        <translation>la fiche a été laissée de côté&#xa0;: une ligne dépasse {limit}&#xa0;Mo</translation>
    </message>
    <message>
        <source>text outside any event or card was left out</source>
        <translation>du texte hors de tout événement ou carte a été laissé de côté</translation>
    </message>
    <message>
        <source>a line was not understood; it is kept as it is</source>
        <translation>une ligne n’a pas été comprise&#x202f;; elle est conservée telle quelle</translation>
    </message>
    <message>
        <source>the record was left out: parts inside parts more than {limit} deep</source>
        <translation>la fiche a été laissée de côté&#xa0;: plus de {limit} parties emboîtées</translation>
    </message>
    <message>
        <source>the record was left out: it ends as {component}, which it did not begin as</source>
        <translation>la fiche a été laissée de côté&#xa0;: elle se termine comme {component}, alors qu’elle a commencé autrement</translation>
    </message>
    <message>
        <source>the record that begins here as {component} was left out: its end is missing</source>
        <translation>la fiche qui commence ici comme {component} a été laissée de côté&#xa0;: il manque sa fin</translation>
    </message>
    <message>
        <source>the file stops before the end of this calendar; what is whole was read</source>
        <translation>le fichier s’arrête avant la fin de ce calendrier&#x202f;; ce qui est entier a été lu</translation>
    </message>
    <message>
        <source>the file is not written in UTF-8; it was read as {encoding}</source>
        <translation>le fichier n’est pas en UTF-8&#x202f;; il a été lu en {encoding}</translation>
    </message>
    <message>
        <source>stray line ends inside lines were taken out, from this line on</source>
        <translation>des fins de ligne égarées au milieu de lignes ont été retirées, à partir de cette ligne</translation>
    </message>
    <message>
        <source>“{title}” has no date that can be read</source>
        <translation>«&#xa0;{title}&#xa0;» n’a pas de date lisible</translation>
    </message>
    <message>
        <source>“{title}” has no date</source>
        <translation>«&#xa0;{title}&#xa0;» n’a pas de date</translation>
    </message>
    <message>
        <source>“{title}” came without an identifier; one was made from its title</source>
        <translation>«&#xa0;{title}&#xa0;» est arrivé sans identifiant&#x202f;; il en a reçu un, tiré de son titre</translation>
    </message>
    <message>
        <source>“{title}” stands in the file {count} times under one identifier; all are kept, the first is shown</source>
        <translation>«&#xa0;{title}&#xa0;» figure {count} fois dans le fichier sous un même identifiant&#x202f;; tout est conservé, le premier est montré</translation>
    </message>
    <message>
        <source>“{title}” is older than what is here, which was left as it is</source>
        <translation>«&#xa0;{title}&#xa0;» est plus ancien que ce qui est ici, qui reste tel quel</translation>
    </message>
    <message>
        <source>“{title}” is older than in {file}, which was taken instead</source>
        <translation>«&#xa0;{title}&#xa0;» est plus ancien que dans {file}, qui a été pris à sa place</translation>
    </message>
    <message>
        <source>“{title}” says something else in {file}; that one was taken, for it came later or is newer in part</source>
        <translation>«&#xa0;{title}&#xa0;» dit autre chose dans {file}&#x202f;; c’est cette version qui a été prise, car elle vient après ou est en partie plus récente</translation>
    </message>
    <message>
        <source>“{title}” was put together with what {file} says of it</source>
        <translation>«&#xa0;{title}&#xa0;» a été réuni avec ce qu’en dit {file}</translation>
    </message>
    <message>
        <source>“{title}” is probably here already, as “{other}”; it was left out</source>
        <translation>«&#xa0;{title}&#xa0;» est probablement déjà ici, sous le titre «&#xa0;{other}&#xa0;»&#x202f;; l’élément n’a pas été repris</translation>
    </message>
    <message>
        <source>“{title}” is probably here already, as “{other}”; it was added beside it</source>
        <translation>«&#xa0;{title}&#xa0;» est probablement déjà ici, sous le titre «&#xa0;{other}&#xa0;»&#x202f;; l’élément a été ajouté à côté</translation>
    </message>
    <message>
        <source>“{title}” is cancelled by its sender; the event here was left as it is</source>
        <translation>«&#xa0;{title}&#xa0;» est annulé par son expéditeur&#x202f;; l’événement présent ici n’a pas été modifié</translation>
    </message>
    <message>
        <source>“{title}” is cancelled by its sender; it was not here, and is added as it came</source>
        <translation>«&#xa0;{title}&#xa0;» est annulé par son expéditeur&#x202f;; l’événement n’était pas ici, il est ajouté tel quel</translation>
    </message>
    <message>
        <source>“{title}” is somebody’s reply; the event here was left as it is</source>
        <translation>«&#xa0;{title}&#xa0;» est la réponse d’une autre personne&#x202f;; l’événement présent ici n’a pas été modifié</translation>
    </message>
    <message>
        <source>“{title}” was not wanted; it was left out</source>
        <translation>«&#xa0;{title}&#xa0;» n’a pas été retenu&#x202f;; l’élément n’a pas été repris</translation>
    </message>
    <message>
        <source>the rule by which “{title}” repeats is not valid; it is kept as it is</source>
        <translation>la règle de répétition de «&#xa0;{title}&#xa0;» n’est pas valide&#x202f;; elle est conservée telle quelle</translation>
    </message>
    <message>
        <source>the rule by which “{title}” repeats never comes true; it is kept as it is</source>
        <translation>la règle de répétition de «&#xa0;{title}&#xa0;» ne se réalise jamais&#x202f;; elle est conservée telle quelle</translation>
    </message>
    <message>
        <source>“{title}” takes repetitions back by a rule that calendars do not follow any more</source>
        <translation>«&#xa0;{title}&#xa0;» retire des répétitions par une règle que les calendriers ne suivent plus</translation>
    </message>
    <message>
        <source>“{title}” repeats more often than a calendar can show; the rule is kept</source>
        <translation>«&#xa0;{title}&#xa0;» se répète plus souvent qu’un calendrier ne peut le montrer&#x202f;; la règle est conservée</translation>
    </message>
    <message>
        <source>the time zone {zone} of “{title}” is not known; its times are kept as written</source>
        <translation>le fuseau horaire {zone} de «&#xa0;{title}&#xa0;» n’est pas connu&#x202f;; ses heures sont conservées telles qu’écrites</translation>
    </message>
    <message>
        <source>a time zone has no name; it is kept, and nothing uses it</source>
        <translation>un fuseau horaire n’a pas de nom&#x202f;; il est conservé, et rien ne s’en sert</translation>
    </message>
    <message>
        <source>“{title}” ends before it begins; the end is kept and not shown</source>
        <translation>«&#xa0;{title}&#xa0;» finit avant de commencer&#x202f;; la fin est conservée sans être montrée</translation>
    </message>
    <message>
        <source>the end of “{title}” cannot be read; it is kept and not shown</source>
        <translation>la fin de «&#xa0;{title}&#xa0;» n’est pas lisible&#x202f;; elle est conservée sans être montrée</translation>
    </message>
    <message>
        <source>a changed occurrence of “{title}” does not say which; it is kept as it is</source>
        <translation>une occurrence modifiée de «&#xa0;{title}&#xa0;» ne dit pas laquelle&#x202f;; elle est conservée telle quelle</translation>
    </message>
    <message>
        <source>the identifier of “{title}” is unusually long</source>
        <translation>l’identifiant de «&#xa0;{title}&#xa0;» est exceptionnellement long</translation>
    </message>
    <message>
        <source>“{title}” has unusually many reminders; they are kept, none rings here</source>
        <translation>«&#xa0;{title}&#xa0;» a exceptionnellement beaucoup de rappels&#x202f;; ils sont conservés, aucun ne sonne ici</translation>
    </message>
    <message>
        <source>a line of “{title}” has unusually many parameters; it is kept as it is</source>
        <translation>une ligne de «&#xa0;{title}&#xa0;» a exceptionnellement beaucoup de paramètres&#x202f;; elle est conservée telle quelle</translation>
    </message>
    <message>
        <source>“{title}” holds control characters; they are kept and never shown</source>
        <translation>«&#xa0;{title}&#xa0;» contient des caractères de contrôle&#x202f;; ils sont conservés et jamais montrés</translation>
    </message>
    <message>
        <source>“{title}” holds characters that hide text or turn it round; look at it twice</source>
        <translation>«&#xa0;{title}&#xa0;» contient des caractères qui cachent ou retournent du texte&#x202f;; regardez-y à deux fois</translation>
    </message>
    <message>
        <source>a text of “{title}” ends in the middle of a line; what is there was read</source>
        <translation>un texte de «&#xa0;{title}&#xa0;» s’arrête au milieu d’une ligne&#x202f;; ce qui s’y trouve a été lu</translation>
    </message>
    <message>
        <source>a text of “{title}” is not in the character set that it names; look at it twice</source>
        <translation>un texte de «&#xa0;{title}&#xa0;» n’est pas dans le jeu de caractères qu’il annonce&#x202f;; regardez-y à deux fois</translation>
    </message>
    <message>
        <source>“{title}” has a link to a file or a program; it is kept and never opened</source>
        <translation>«&#xa0;{title}&#xa0;» a un lien vers un fichier ou un programme&#x202f;; il est conservé et jamais ouvert</translation>
    </message>
    <message>
        <source>a picture of “{title}” lies on another computer; it is kept and never fetched</source>
        <translation>une image de «&#xa0;{title}&#xa0;» se trouve sur un autre ordinateur&#x202f;; le lien est conservé, elle n’est jamais téléchargée</translation>
    </message>
    <message>
        <source>a picture of “{title}” is far too large to be shown; it is kept as it is</source>
        <translation>une image de «&#xa0;{title}&#xa0;» est bien trop grande pour être montrée&#x202f;; elle est conservée telle quelle</translation>
    </message>
    <message>
        <source>“{title}” carries a very large attachment; it is kept as it is</source>
        <translation>«&#xa0;{title}&#xa0;» porte une très grande pièce jointe&#x202f;; elle est conservée telle quelle</translation>
    </message>
    <message>
        <source>something that “{title}” carries along is damaged; it is kept as it is</source>
        <translation>une pièce jointe de «&#xa0;{title}&#xa0;» est endommagée&#x202f;; elle est conservée telle quelle</translation>
    </message>
    <message>
        <source>an e-mail address of “{title}” is none, or more than one; look at it twice</source>
        <translation>une adresse de courriel de «&#xa0;{title}&#xa0;» n’en est pas une, ou en contient plusieurs&#x202f;; regardez-y à deux fois</translation>
    </message>
    <message>
        <source>an e-mail address of “{title}” may only look like the one it seems to be</source>
        <translation>une adresse de courriel de «&#xa0;{title}&#xa0;» n’est peut-être pas celle qu’elle paraît</translation>
    </message>
    <message>
        <source>“{title}” is a card without a name</source>
        <translation>«&#xa0;{title}&#xa0;» est une carte sans nom</translation>
    </message>
    <message>
        <source>the card “{title}” does not say which version it is; it was read as 3.0</source>
        <translation>la carte «&#xa0;{title}&#xa0;» ne dit pas quelle est sa version&#x202f;; elle a été lue comme 3.0</translation>
    </message>
    <message>
        <source>this file asks for an answer; what it holds is kept, nobody is answered</source>
        <translation>l’expéditeur attend une réponse&#x202f;; migdesk importe ce que le fichier contient et ne répond à personne</translation>
    </message>
    <message>
        <source>this file calls events off; those that are here are compared, none is removed</source>
        <translation>ce fichier annule des événements&#x202f;; ceux qui sont ici sont comparés, aucun n’est retiré</translation>
    </message>
    <message>
        <source>this is no table of contacts or events that is known; say what its columns mean</source>
        <translation>ce n’est pas un tableau de contacts ou d’événements connu&#x202f;; dites ce que ses colonnes signifient</translation>
    </message>
    <message>
        <source>the row was left out: it says neither who, nor what and when</source>
        <translation>la ligne a été laissée de côté&#xa0;: elle ne dit ni qui, ni quoi et quand</translation>
    </message>
    <message>
        <source>the rows from here on were left out: a table may have {limit} of them</source>
        <translation>les lignes à partir d’ici ont été laissées de côté&#xa0;: un tableau peut en avoir {limit}</translation>
    </message>
    <message>
        <source>the row was left out: a cell is larger than {limit} MB</source>
        <translation>la ligne a été laissée de côté&#xa0;: une cellule dépasse {limit}&#xa0;Mo</translation>
    </message>
    <message>
        <source>the row was left out: it has more than {limit} cells</source>
        <translation>la ligne a été laissée de côté&#xa0;: elle a plus de {limit} cellules</translation>
    </message>
    <message>
        <source>the quotation marks of this line do not match; it was read by itself, look at it twice</source>
        <translation>les guillemets de cette ligne ne se répondent pas&#x202f;; elle a été lue seule, regardez-la de près</translation>
    </message>
    <message>
        <source>the row has more cells than there are headings; they are in its note</source>
        <translation>la ligne a plus de cellules qu’il n’y a d’en-têtes&#x202f;; elles sont dans sa note</translation>
    </message>
    <message>
        <source>“{text}” under “{column}” was not understood; it is kept in the note</source>
        <translation>«&#xa0;{text}&#xa0;» sous «&#xa0;{column}&#xa0;» n’a pas été compris&#x202f;; c’est gardé dans la note</translation>
    </message>
    <message>
        <source>the column “{column}” has no place here; it is kept in the notes (rows: {count})</source>
        <translation>la colonne «&#xa0;{column}&#xa0;» n’a pas de place ici&#x202f;; elle est gardée dans les notes (lignes&#xa0;: {count})</translation>
    </message>
    <message>
        <source>the column “{column}” was left out, as you asked</source>
        <translation>la colonne «&#xa0;{column}&#xa0;» a été laissée de côté, comme demandé</translation>
    </message>
    <message>
        <source>the dates can be read in two ways; 03/04 was taken for 3 April. Look at them twice</source>
        <translation>les dates peuvent se lire de deux façons&#x202f;; 03/04 a été compris comme le 3 avril. Regardez-les de près</translation>
    </message>
    <message>
        <source>the dates can be read in two ways; 03/04 was taken for 4 March. Look at them twice</source>
        <translation>les dates peuvent se lire de deux façons&#x202f;; 03/04 a été compris comme le 4 mars. Regardez-les de près</translation>
    </message>
    <message>
        <source>a great many empty lines were passed over</source>
        <translation>un très grand nombre de lignes vides ont été sautées</translation>
    </message>
    <message>
        <source>{subject} stays here</source>
        <translation>{subject} reste ici</translation>
    </message>
    <message>
        <source>{subject} parts stay here</source>
        <translation>les parties {subject} restent ici</translation>
    </message>
    <message>
        <source>{subject} is not shown there</source>
        <translation>{subject} n’y est pas montré</translation>
    </message>
    <message>
        <source>{subject} has no column in a table</source>
        <translation>{subject} n’a pas de colonne dans un tableau</translation>
    </message>
    <message>
        <source>Outlook reads only the first card of a file; a folder gives one file each</source>
        <translation>Outlook ne lit que la première carte d’un fichier&#x202f;; un dossier donne un fichier par carte</translation>
    </message>
    <message>
        <source>{subject} is marked as private: only the name leaves</source>
        <translation>{subject} est marqué comme privé&#xa0;: seul le nom part</translation>
    </message>
    <message>
        <source>the time zone {subject} is not known: the time is local everywhere</source>
        <translation>le fuseau horaire {subject} n’est pas connu&#xa0;: l’heure est locale partout</translation>
    </message>
    <message>
        <source>the changed occurrence {subject} has no readable date and stays here</source>
        <translation>l’occurrence modifiée {subject} n’a pas de date lisible et reste ici</translation>
    </message>
</context>
<context>
    <name>MiniMonth</name>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>W{number}</source>
        <translation>S{number}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>Nothing in {month}.</source>
        <translation>Rien en {month}.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Next: {dates}</source>
        <translation>Prochain&#xa0;: {dates}</translation>
    </message>
    <message>
        <source>Previous: {dates}</source>
        <translation>Précédent&#xa0;: {dates}</translation>
    </message>
    <message>
        <source>no events</source>
        <translation>aucun événement</translation>
    </message>
    <message>
        <source>Calendar, {month}</source>
        <translation>Calendrier, {month}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Removal of the examples</source>
        <translation>Retrait des exemples</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{name}:</source>
        <translation>{name}&#xa0;:</translation>
    </message>
</context>
<context>
    <name>PeriodRow</name>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>from: 2017, June 2017…</source>
        <translation>depuis 2017, juin 2017…</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>to: 2018, 3 May 2018…</source>
        <translation>jusqu’à 2018, 3 mai 2018…</translation>
    </message>
    <message>
        <source>Write it as in 2017, June 2017 or 16 November 2017.</source>
        <translation>Écrivez par exemple 2017, juin 2017 ou 16 novembre 2017.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Its sender calls it off. Nothing changes here unless you choose it.</source>
        <translation>Son expéditeur l’annule. Rien ne change ici sans votre choix.</translation>
    </message>
    <message>
        <source>Its sender calls it off; it was not here before.</source>
        <translation>Son expéditeur l’annule&#x202f;; il n’était pas encore ici.</translation>
    </message>
    <message>
        <source>Its sender updates what is here already.</source>
        <translation>Son expéditeur met à jour ce qui est déjà ici.</translation>
    </message>
    <message>
        <source>Somebody answers an invitation. Nothing changes here unless you choose it.</source>
        <translation>Quelqu’un répond à une invitation. Rien ne change ici sans votre choix.</translation>
    </message>
    <message>
        <source>It is an invitation. Importing it answers nobody.</source>
        <translation>C’est une invitation. L’importer n’y répond pas.</translation>
    </message>
    <message>
        <source>It may be here already under another identifier. You decide what is done.</source>
        <translation>Il est peut-être déjà ici sous un autre identifiant. C’est vous qui décidez.</translation>
    </message>
    <message>
        <source>The file is older than what is here; that stays as it is.</source>
        <translation>Le fichier est plus ancien que ce qui est ici, qui reste tel quel.</translation>
    </message>
    <message>
        <source>The files hold several versions of it; they become one.</source>
        <translation>Les fichiers en contiennent plusieurs versions&#x202f;; elles n’en font plus qu’une.</translation>
    </message>
    <message>
        <source>It is here already and says the same.</source>
        <translation>Il est déjà ici et dit la même chose.</translation>
    </message>
    <message>
        <source>Its sender calls off {days} of it. Nothing changes here unless you choose it.</source>
        <translation>Son expéditeur annule une partie des dates&#xa0;: {days}. Rien ne change ici sans votre choix.</translation>
    </message>
    <message>
        <source>The title and the dates are the same.</source>
        <translation>Le titre et les dates sont les mêmes.</translation>
    </message>
    <message>
        <source>The e-mail address is the same.</source>
        <translation>L’adresse de courriel est la même.</translation>
    </message>
    <message>
        <source>The name and the organisation are the same.</source>
        <translation>Le nom et l’organisation sont les mêmes.</translation>
    </message>
    <message>
        <source>{score}% like {title}</source>
        <translation>{score}&#x202f;% comme {title}</translation>
    </message>
    <message>
        <source>will be left out</source>
        <translation>sera laissé de côté</translation>
    </message>
</context>
<context>
    <name>PreviewAction</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
</context>
<context>
    <name>PreviewKind</name>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Probable duplicate</source>
        <translation>Doublon probable</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Older than here</source>
        <translation>Plus ancien qu’ici</translation>
    </message>
    <message>
        <source>Another version</source>
        <translation>Autre version</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>PreviewSide</name>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
</context>
<context>
    <name>PreviewTab</name>
    <message>
        <source>Unreadable</source>
        <translation>Illisibles</translation>
    </message>
    <message>
        <source>Probable duplicates</source>
        <translation>Doublons probables</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiés</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Plus anciens</translation>
    </message>
    <message>
        <source>Several versions</source>
        <translation>En plusieurs versions</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>Identiques</translation>
    </message>
    <message>
        <source>{kind} {count}</source>
        <translation>{kind} {count}</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>Fichier %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Dossier de fichiers</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Regarder dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichiers&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Read, though not as it stands</source>
        <translation>Lu, mais pas tel quel</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Technical details, harmless</source>
        <translation>Détails techniques, sans conséquence</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Retracer</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>For all of them…</source>
        <translation>Pour tous…</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Tous {count}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>{action} ({count})</source>
        <translation>{action} ({count})</translation>
    </message>
</context>
<context>
    <name>Rhythm</name>
    <message>
        <source>Repeats every day</source>
        <translation>Se répète chaque jour</translation>
    </message>
    <message>
        <source>Repeats every week</source>
        <translation>Se répète chaque semaine</translation>
    </message>
    <message>
        <source>Repeats every month</source>
        <translation>Se répète chaque mois</translation>
    </message>
    <message>
        <source>Repeats every year</source>
        <translation>Se répète chaque année</translation>
    </message>
    <message>
        <source>Repeats from Monday to Friday</source>
        <translation>Se répète du lundi au vendredi</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Se répète</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Organisers</source>
        <translation>Organisateurs</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partenaires</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soutien</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Inscription</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>What the file holds</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>Space ticks or unticks, Enter chooses what will be done</source>
        <translation>Espace coche ou décoche, Entrée choisit ce qui sera fait</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Ce qui sera fait</translation>
    </message>
</context>
<context>
    <name>SeriesWords</name>
    <message numerus="yes">
        <source>%n date(s) left out</source>
        <translation>
            <numerusform>%n date exclue</numerusform>
            <numerusform>%n dates exclues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more date(s)</source>
        <translation>
            <numerusform>%n date supplémentaire</numerusform>
            <numerusform>%n dates supplémentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed date(s)</source>
        <translation>
            <numerusform>%n date modifiée</numerusform>
            <numerusform>%n dates modifiées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>Ouvrir sur</translation>
    </message>
    <message>
        <source>The last view</source>
        <translation>La dernière vue</translation>
    </message>
    <message>
        <source>The agenda</source>
        <translation>L’agenda</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>Le mois</translation>
    </message>
    <message>
        <source>The contacts</source>
        <translation>Les contacts</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barre de menus</translation>
    </message>
    <message>
        <source>When Alt is pressed</source>
        <translation>En appuyant sur Alt</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
</context>
<context>
    <name>SeveralSheet</name>
    <message>
        <source>Selected</source>
        <translation>Sélection</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>{words}: {keys}</source>
        <translation>{words}&#xa0;: {keys}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Imported from {files} on {day}</source>
        <translation>Importé depuis {files} le {day}</translation>
    </message>
    <message>
        <source>Changed by {files} on {day}</source>
        <translation>Modifié d’après {files} le {day}</translation>
    </message>
    <message>
        <source>Imported on {day}</source>
        <translation>Importé le {day}</translation>
    </message>
    <message>
        <source>Changed by an import on {day}</source>
        <translation>Modifié par un import le {day}</translation>
    </message>
    <message>
        <source>page of {date}</source>
        <translation>page du {date}</translation>
    </message>
    <message>
        <source>read on {date}</source>
        <translation>consultée le {date}</translation>
    </message>
    <message>
        <source>one of {count} files</source>
        <translation>un lot de {count} fichiers</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>‘{text}’</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Deduced, not written in the source</source>
        <translation>Déduit, non écrit dans la source</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Announced</source>
        <translation>Annoncé</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>A eu lieu</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Reporté</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>Sources divergentes</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Passé</translation>
    </message>
</context>
<context>
    <name>StageWithin</name>
    <message>
        <source>announced</source>
        <translation>annoncé</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>à confirmer</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>held</source>
        <translation>a eu lieu</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>reporté</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>sources disagree</source>
        <translation>sources divergentes</translation>
    </message>
    <message>
        <source>over</source>
        <translation>passé</translation>
    </message>
</context>
<context>
    <name>StarterCard</name>
    <message>
        <source>Remove the examples</source>
        <translation>Retirer les exemples</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Hide this note</source>
        <translation>Masquer cette note</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <comment>in the starter collection</comment>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <comment>in the starter collection</comment>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>{events} and {contacts} as examples, taken from five pages</source>
        <translation>{events} et {contacts} en exemples, tirés de cinq pages</translation>
    </message>
</context>
<context>
    <name>ValueCard</name>
    <message>
        <source>Show all of them</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Open {link}</source>
        <translation>Ouvrir {link}</translation>
    </message>
    <message>
        <source>Copy {value}</source>
        <translation>Copier {value}</translation>
    </message>
</context>
<context>
    <name>_Cells</name>
    <message>
        <source>Meaning of “{column}”</source>
        <translation>Signification de «&#xa0;{column}&#xa0;»</translation>
    </message>
</context>
</TS>
