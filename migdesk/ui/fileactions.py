"""The rows of the File menu: what comes in, what goes out, and the program itself."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from migdesk.ui.actionrow import Need, Row

_EVENT, _CONTACT = frozenset({Need.EVENT}), frozenset({Need.CONTACT})

FILE: tuple[Row, ...] = (
    Row(
        "import",
        ("file", 0),
        str(QT_TRANSLATE_NOOP("Action", "Import…")),
        lambda run: run.importer.choose(),
        keys=("Ctrl+O",),
        icon="import",
    ),
    Row(
        "export",
        ("file", 0),
        str(QT_TRANSLATE_NOOP("Action", "Export .ics…")),
        lambda run: run.exporter.events(),
        keys=("Ctrl+E",),
        icon="export",
        needs=_EVENT,
    ),
    Row(
        "export-contact",
        ("file", 0),
        str(QT_TRANSLATE_NOOP("Action", "Export contact .vcf…")),
        lambda run: run.exporter.contact(),
        keys=("Ctrl+E",),
        icon="export",
        needs=_CONTACT,
    ),
    Row(
        "export-as",
        ("file", 0),
        str(QT_TRANSLATE_NOOP("Action", "Export…")),
        lambda run: run.exporter.choose(),
        keys=("Ctrl+Shift+E",),
        icon="export",
    ),
    Row(
        "archive",
        ("file", 1),
        str(QT_TRANSLATE_NOOP("Action", "Archive everything…")),
        lambda run: run.exporter.archive(),
        icon="archive",
    ),
    Row(
        "remove-starter",
        ("file", 1),
        str(QT_TRANSLATE_NOOP("Action", "Remove the examples")),
        lambda run: run.remove_starter(),
        icon="trash",
        needs=frozenset({Need.STARTER}),
        hides=True,
    ),
    Row(
        "preferences",
        ("file", 2),
        str(QT_TRANSLATE_NOOP("Action", "Preferences…")),
        lambda run: run.show_preferences(),
        keys=("Ctrl+,",),
        icon="settings",
    ),
    Row(
        "quit",
        ("file", 3),
        str(QT_TRANSLATE_NOOP("Action", "Quit")),
        lambda run: run.quit(),
        keys=("Ctrl+Q",),
    ),
)
