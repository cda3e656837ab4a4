"""Phone numbers as people read them; the typed text is what is stored."""

import re

import phonenumbers

_EXTENSION = re.compile(r"poste|ext|#|;", re.IGNORECASE)


def displayed(number: str) -> str:
    """An international number in the grouping of its country; any other text as it is.

    Numbers with an extension stay as typed: the library reads them into the number.
    """
    if not number.startswith("+") or _EXTENSION.search(number):
        return number
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    if not phonenumbers.is_possible_number(parsed):
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
