"""Further rows of the action table: exports that ask, the archive, and what arrives where."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from migdesk.ui.actionrow import Row

EXPORTS: tuple[Row, ...] = (
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
        "arrivals",
        ("help", 0),
        str(QT_TRANSLATE_NOOP("Action", "What arrives where")),
        lambda run: run.show_arrivals(),
        keys=("F1",),
        icon="help",
    ),
)
