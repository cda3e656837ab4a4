"""The language of the window: chosen, or the system's if we speak it, else English.

translation = Translation(app)
translation.use(settings.language)     # before widgets are made: they ask for their words once
translation.language                   # "fr" or "en"
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from migdesk import assets

LANGUAGES = ("fr", "en")
QT_LACKS = (
    ("QFileDialog", str(QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"))),
    ("QFileDialog", str(QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"))),
    ("QAbstractFileIconProvider", str(QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"))),
    ("QAbstractFileIconProvider", str(QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"))),
    ("QAbstractFileIconProvider", str(QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"))),
    ("QAbstractFileIconProvider", str(QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"))),
    (
        "QAbstractFileIconProvider",
        str(QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder")),
    ),
    ("QAbstractFileIconProvider", str(QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"))),
    ("QAbstractFileIconProvider", str(QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"))),
    ("QAbstractFileIconProvider", str(QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"))),
)
"""Words of Qt's own dialogs that its French lacks, by context; ours stand in for them."""

_CUSTOMARY = {"fr": "fr_FR", "en": "en_GB"}
_OURS, _QT = "migdesk", "qtbase"


def spoken(choice: str, system: QLocale) -> str:
    """One of ``LANGUAGES``: the choice, or the first the user of ``system`` reads that we speak."""
    if choice in LANGUAGES:
        return choice
    wanted = (tag.partition("-")[0] for tag in system.uiLanguages())
    return next((tag for tag in wanted if tag in LANGUAGES), "en")


def customs(language: str, system: QLocale) -> QLocale:
    """Names of days, first day of the week: the system's if it has the language, else usual ones.

    The bare "C" of a server is nobody's custom.
    """
    same = system.name()[:2] == language and system.language() != QLocale.Language.C
    return system if same else QLocale(_CUSTOMARY[language])


class Translation(QObject):
    """Our words and Qt's own, installed together and exchanged together."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.language = ""

    def use(self, choice: str) -> None:
        """Speak the chosen language, and take on its customs by default."""
        system = QLocale.system()
        self.language = spoken(choice, system)
        QLocale.setDefault(customs(self.language, system))
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        folders = {
            _QT: QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
            _OURS: str(assets.path("i18n")),
        }
        self._translators = [self._loaded(name, folder) for name, folder in folders.items()]

    def _loaded(self, name: str, folder: str) -> QTranslator:
        translator = QTranslator(self)
        if translator.load(f"{name}_{self.language}", folder):
            self._app.installTranslator(translator)
        return translator
