"""The UID of a component that has none, said in the archive; its text stays as it came.

One line says it, a PRODID with a parameter of ours: what wrote a file is what programs
replace and what comparisons of files pass over. Reading takes the line out again.
"""

from migdesk.formats.component import Component, Unit, parse_unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import place

_NAME, _PARAMETER, _VALUE = "PRODID", "X-MIGDESK-UID", "migdesk"


def told(text: str, uid: str) -> str:
    """The stored text of a record known by ``uid``, as the archive has it."""
    if f"\r\nUID:{uid}\r\n" in text:
        return text
    unit = parse_unit(text)
    if unit.main.value("UID"):
        return text
    line = ContentLine.of(_NAME, _VALUE, ((_PARAMETER, (uid,)),))
    return unit.with_main(place(unit.main, (), [line])).text


def heard(component: Component) -> Unit:
    """A component without a UID, as it came, and known by what an archive says of it."""
    said = [line for line in component.lines(_NAME) if line.param(_PARAMETER)]
    if not said:
        return Unit([component])
    kept = (child for child in component.children if child not in said)
    own = Component(component.name, kept, component.begin, component.end, component.line)
    return Unit([own], known_as=said[0].param(_PARAMETER))
