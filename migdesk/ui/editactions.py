"""The rows of the Edit menu: undo, the clipboard, and finding."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from migdesk.ui.actionrow import Need, Row

_EVENT, _CONTACT = frozenset({Need.EVENT}), frozenset({Need.CONTACT})

EDIT: tuple[Row, ...] = (
    Row(
        "undo",
        ("edit", 0),
        str(QT_TRANSLATE_NOOP("Action", "Undo")),
        lambda run: run.retracer.undo(),
        keys=("Ctrl+Z",),
        icon="undo",
        needs=frozenset({Need.UNDO}),
    ),
    Row(
        "redo",
        ("edit", 0),
        str(QT_TRANSLATE_NOOP("Action", "Redo")),
        lambda run: run.retracer.redo(),
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        icon="redo",
        needs=frozenset({Need.REDO}),
    ),
    Row(
        "copy",
        ("edit", 1),
        str(QT_TRANSLATE_NOOP("Action", "Copy")),
        lambda run: run.copier.selection(),
        keys=("Ctrl+C",),
        icon="copy",
        needs=_EVENT | _CONTACT,
    ),
    Row(
        "copy-card",
        ("edit", 1),
        str(QT_TRANSLATE_NOOP("Action", "Copy the card")),
        lambda run: run.copier.card(),
        keys=("Ctrl+Shift+C",),
        icon="card",
        needs=_CONTACT,
    ),
    Row(
        "copy-email",
        ("edit", 1),
        str(QT_TRANSLATE_NOOP("Action", "Copy the e-mail address")),
        lambda run: run.copier.email(),
        keys=("Ctrl+Alt+C",),
        windows=("Ctrl+Shift+M",),
        icon="mail",
        needs=_CONTACT,
    ),
    Row(
        "copy-event",
        ("edit", 1),
        str(QT_TRANSLATE_NOOP("Action", "Copy the event as a sentence")),
        lambda run: run.copier.event_sentence(),
        icon="quote",
        needs=_EVENT,
    ),
    Row(
        "copy-event-calendar",
        ("edit", 1),
        str(QT_TRANSLATE_NOOP("Action", "Copy the event as iCalendar")),
        lambda run: run.copier.event_calendar(),
        icon="calendar",
        needs=_EVENT,
    ),
    Row(
        "copy-event-file",
        ("edit", 1),
        str(QT_TRANSLATE_NOOP("Action", "Copy the event as a file")),
        lambda run: run.copier.event_file(),
        icon="document",
        needs=_EVENT,
    ),
    Row(
        "paste",
        ("edit", 1),
        str(QT_TRANSLATE_NOOP("Action", "Paste a calendar or a card")),
        lambda run: run.importer.paste(),
        keys=("Ctrl+V",),
        icon="import",
    ),
    Row(
        "find",
        ("edit", 2),
        str(QT_TRANSLATE_NOOP("Action", "Find a contact")),
        lambda run: run.filter_contacts(),
        keys=("Ctrl+F",),
        icon="search",
    ),
)
