"""Time zones in words: whose clock it is that an hour is read on."""

from migdesk import assets
from migdesk.formats.timezones import is_universal, known_zone

_LONGEST = 60
"""Signs of a TZID that are said, where nothing but its file knows it."""


def place_of(tzid: str, language: str) -> str:
    """The city that stands for a zone, "UTC", or the TZID itself where nobody knows it."""
    city = _city(tzid)
    return str(assets.words(language)["zones"]["cities"].get(city, city))


def zone_words(tzid: str, language: str) -> str:
    """A zone as people say it: "heure de Tokyo", "heure d’Oslo"."""
    own, city, place = assets.words(language)["zones"], _city(tzid), place_of(tzid, language)
    if is_universal(tzid):
        return str(own["universal"])
    form = own["elided" if place[0] in own["vowels"] else "place"]
    return str(own["named"].get(city) or form.format(place=place))


def with_zone(words: str, tzid: str, language: str, *, brief: bool = False) -> str:
    """``words`` of a time and those of its zone; alone without one. ``brief`` says the city."""
    if not tzid:
        return words
    own = assets.words(language)["zones"]
    if brief:
        return str(own["brief"].format(date=words, place=place_of(tzid, language)))
    return str(own["full"].format(date=words, zone=zone_words(tzid, language)))


def _city(tzid: str) -> str:
    found = known_zone(tzid)
    if is_universal(tzid):
        return "UTC"
    if found:
        return found.key.rpartition("/")[2].replace("_", " ")
    return tzid if len(tzid) <= _LONGEST else f"{tzid[: _LONGEST - 1]}…"
