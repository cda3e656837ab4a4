"""The colours of the window, by what they are for: the one place where a colour is written.

Every pair that carries meaning is measured by ``tests/ui/theme/test_tokens.py``: text at
4.5:1 or more, marks and field borders at 3:1 or more (WCAG 2.2, 1.4.3 and 1.4.11).

    tokens = DARK if dark else LIGHT
    painter.setPen(QColor(tokens.text))
    hue = HUES_LIGHT[event.colour]        # tint, edge, ink, solid
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme's colours as ``#RRGGBB``.

    ``window`` is the paper around, ``surface`` the sheet worked on, ``sunken`` its quieter
    days, ``raised`` a card. ``line`` and ``hair`` only decorate; ``field`` bounds what can
    be filled in. ``text3`` is the weakest ink allowed on any of them.
    """

    window: str
    surface: str
    sunken: str
    raised: str
    hover: str
    pressed: str
    line: str
    hair: str
    field: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_tint: str
    accent_ink: str
    track: str
    segment: str
    danger: str
    warn_bg: str
    warn_ink: str
    ok: str
    toast: str
    on_toast: str
    toast_link: str


@dataclass(frozen=True, slots=True)
class Hue:
    """One series' colours: ``tint`` fills, ``edge`` marks, ``ink`` writes, ``solid`` selects."""

    tint: str
    edge: str
    ink: str
    solid: str


LIGHT = Tokens(
    window="#F5F4F0",
    surface="#FFFFFF",
    sunken="#FAF9F6",
    raised="#FFFFFF",
    hover="#EDEBE5",
    pressed="#E4E1D9",
    line="#E5E2DB",
    hair="#F0EEE9",
    field="#8A8F98",
    text="#1E2227",
    text2="#555B64",
    text3="#626871",
    accent="#17618A",
    accent_hover="#125377",
    on_accent="#FFFFFF",
    accent_tint="#E3EFF5",
    accent_ink="#124B6B",
    track="#EBE8E1",
    segment="#FFFFFF",
    danger="#A8321F",
    warn_bg="#FBF1DA",
    warn_ink="#6B4A00",
    ok="#1F6B42",
    toast="#1E2227",
    on_toast="#F3F2EF",
    toast_link="#9AD3F0",
)

DARK = Tokens(
    window="#15171B",
    surface="#1C1F24",
    sunken="#191B20",
    raised="#24282E",
    hover="#262A31",
    pressed="#30353D",
    line="#30343B",
    hair="#262A30",
    field="#767C87",
    text="#ECEAE5",
    text2="#B0B4BC",
    text3="#959BA5",
    accent="#79BFE0",
    accent_hover="#93CDE8",
    on_accent="#0C2230",
    accent_tint="#1F3644",
    accent_ink="#B5DDF0",
    track="#121418",
    segment="#3A414B",
    danger="#F0937F",
    warn_bg="#3A2F17",
    warn_ink="#F0D08A",
    ok="#86CFA4",
    toast="#ECEAE5",
    on_toast="#1E2227",
    toast_link="#0F5378",
)

HUE_NAMES = (
    "lake",
    "brick",
    "sage",
    "plum",
    "amber",
    "indigo",
    "teal",
    "rose",
    "olive",
    "slate",
)
"""What the ten hues are called, in the order of ``EventSummary.colour``."""

HUES_LIGHT: tuple[Hue, ...] = (
    Hue("#D7F1FF", "#0084B9", "#004667", "#006695"),
    Hue("#FFE5DD", "#B85C45", "#662C1D", "#93412D"),
    Hue("#DEF3E2", "#428D55", "#1B4B28", "#2A6D3D"),
    Hue("#F8E6FB", "#9961A6", "#53305B", "#784783"),
    Hue("#FAEBD2", "#A17000", "#583900", "#7F5400"),
    Hue("#E7EBFF", "#6A71C3", "#36396D", "#50559D"),
    Hue("#D5F4F2", "#008F89", "#004C49", "#006F6A"),
    Hue("#FFE4EA", "#B35971", "#632A3A", "#8F4055"),
    Hue("#ECF0D8", "#788228", "#3F4407", "#5C640D"),
    Hue("#E9EDF2", "#707B8B", "#39404A", "#545F6C"),
)

HUES_DARK: tuple[Hue, ...] = (
    Hue("#163546", "#52B0E2", "#C0E4FA", "#6FC2F1"),
    Hue("#472821", "#E38973", "#FCD3C9", "#F29F8A"),
    Hue("#213826", "#73B782", "#CBE7CF", "#8BC997"),
    Hue("#3C2A40", "#C38ECF", "#ECD5F1", "#D4A3DF"),
    Hue("#3E2F13", "#CA9C48", "#EFDBBB", "#DBB066"),
    Hue("#2C2F4A", "#949DEC", "#D6DCFE", "#A7B1FA"),
    Hue("#123936", "#45B9B3", "#BEE8E4", "#67CBC5"),
    Hue("#45272E", "#DE879B", "#FAD2DA", "#EE9CAF"),
    Hue("#31341A", "#A2AC5E", "#DDE2C2", "#B5BF78"),
    Hue("#2E3237", "#9AA6B5", "#D9DEE5", "#AEB8C6"),
)


def sharpened(tokens: Tokens) -> Tokens:
    """``tokens`` for a desktop that asks for high contrast: lines drawn, weak inks made strong."""
    return replace(
        tokens, line=tokens.field, hair=tokens.field, text2=tokens.text, text3=tokens.text
    )


def flattened(hues: tuple[Hue, ...], tokens: Tokens) -> tuple[Hue, ...]:
    """``hues`` without their tints, for high contrast: text on plain surface, marked by edges."""
    return tuple(replace(hue, tint=tokens.surface, ink=tokens.text) for hue in hues)
