"""Time zones in words: whose clock it is that an hour is read on."""

from migdesk import assets
from migdesk.formats.timezones import is_universal, known_zone


def place_of(tzid: str) -> str:
    """The city that stands for a zone, "UTC", or the TZID itself where nobody knows it."""
    found = known_zone(tzid)
    if is_universal(tzid):
        return "UTC"
    return found.key.rpartition("/")[2].replace("_", " ") if found else tzid


def zone_words(tzid: str, language: str) -> str:
    """A zone as people say it: "heure de Tokyo"."""
    own = assets.words(language)["zones"]
    return str(own["universal" if is_universal(tzid) else "place"].format(place=place_of(tzid)))


def with_zone(words: str, tzid: str, language: str, *, brief: bool = False) -> str:
    """``words`` of a time and those of its zone; alone without one. ``brief`` says the city."""
    if not tzid:
        return words
    form = assets.words(language)["zones"]["brief" if brief else "full"]
    return str(form.format(date=words, place=place_of(tzid), zone=zone_words(tzid, language)))
