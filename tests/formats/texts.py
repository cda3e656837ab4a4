"""Small components, written as a file has them."""

from migdesk.formats.component import Unit, parse_unit


def crlf(*lines: str) -> str:
    """The lines, each ended by CRLF."""
    return "".join(f"{line}\r\n" for line in lines)


def component(name: str, *lines: str) -> str:
    """The text of a component with these lines."""
    return crlf(f"BEGIN:{name}", *lines, f"END:{name}")


def vevent(*lines: str) -> Unit:
    """An event with these lines."""
    return parse_unit(component("VEVENT", *lines))


def vtodo(*lines: str) -> Unit:
    """A to-do with these lines."""
    return parse_unit(component("VTODO", *lines))


def vcard(*lines: str, version: str = "4.0") -> Unit:
    """A card with these lines."""
    return parse_unit(component("VCARD", f"VERSION:{version}", *lines))


def lines_of(unit: Unit) -> list[str]:
    """The physical lines of a unit, without BEGIN, END and VERSION."""
    own = unit.text.removesuffix("\r\n").split("\r\n")[1:-1]
    return [line for line in own if not line.startswith("VERSION:")]
