"""What a column of a table can mean, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from migdesk.formats.tables.fields import KEPT, LEFT_OUT, UNLESS_USUAL, Field

translate = QCoreApplication.translate

_KEPT = str(QT_TRANSLATE_NOOP("Column", "Keep in the private note"))
_FIELDS = {
    KEPT: _KEPT,
    UNLESS_USUAL: _KEPT,
    LEFT_OUT: str(QT_TRANSLATE_NOOP("Column", "Leave out")),
    "private": str(QT_TRANSLATE_NOOP("Column", "Private or not")),
    "sensitivity": str(QT_TRANSLATE_NOOP("Column", "Who may see it")),
    "tag": str(QT_TRANSLATE_NOOP("Column", "Tags")),
    "name": str(QT_TRANSLATE_NOOP("Column", "Full name")),
    "given": str(QT_TRANSLATE_NOOP("Column", "Given name")),
    "additional": str(QT_TRANSLATE_NOOP("Column", "Other given names")),
    "family": str(QT_TRANSLATE_NOOP("Column", "Family name")),
    "honorific": str(QT_TRANSLATE_NOOP("Column", "Form of address")),
    "suffix": str(QT_TRANSLATE_NOOP("Column", "Suffix of the name")),
    "alias": str(QT_TRANSLATE_NOOP("Column", "Nickname")),
    "organisation": str(QT_TRANSLATE_NOOP("Column", "Organisation")),
    "unit": str(QT_TRANSLATE_NOOP("Column", "Department")),
    "title": str(QT_TRANSLATE_NOOP("Column", "Post")),
    "role": str(QT_TRANSLATE_NOOP("Column", "Role")),
    "remark": str(QT_TRANSLATE_NOOP("Column", "Remark")),
    "birthday": str(QT_TRANSLATE_NOOP("Column", "Birthday")),
    "anniversary": str(QT_TRANSLATE_NOOP("Column", "Anniversary")),
    "email": str(QT_TRANSLATE_NOOP("Column", "E-mail")),
    "email-name": str(QT_TRANSLATE_NOOP("Column", "Name beside the e-mail")),
    "email-type": str(QT_TRANSLATE_NOOP("Column", "Kind of e-mail")),
    "phone": str(QT_TRANSLATE_NOOP("Column", "Phone")),
    "link": str(QT_TRANSLATE_NOOP("Column", "Web page")),
    "address": str(QT_TRANSLATE_NOOP("Column", "Address")),
    "location": str(QT_TRANSLATE_NOOP("Column", "Place")),
    "description": str(QT_TRANSLATE_NOOP("Column", "Description")),
    "priority": str(QT_TRANSLATE_NOOP("Column", "Priority")),
    "busy": str(QT_TRANSLATE_NOOP("Column", "Free or busy")),
    "series": str(QT_TRANSLATE_NOOP("Column", "Series")),
    "url": str(QT_TRANSLATE_NOOP("Column", "Web page")),
    "start": str(QT_TRANSLATE_NOOP("Column", "First day")),
    "start-time": str(QT_TRANSLATE_NOOP("Column", "Begins at")),
    "end": str(QT_TRANSLATE_NOOP("Column", "Last day")),
    "end-time": str(QT_TRANSLATE_NOOP("Column", "Ends at")),
    "all-day": str(QT_TRANSLATE_NOOP("Column", "All day or not")),
    "reminder": str(QT_TRANSLATE_NOOP("Column", "Reminder or none")),
    "reminder-date": str(QT_TRANSLATE_NOOP("Column", "Day of the reminder")),
    "reminder-time": str(QT_TRANSLATE_NOOP("Column", "Time of the reminder")),
    "organiser": str(QT_TRANSLATE_NOOP("Column", "Who invites")),
    "required": str(QT_TRANSLATE_NOOP("Column", "Who is invited")),
    "optional": str(QT_TRANSLATE_NOOP("Column", "Who may come")),
    "resource": str(QT_TRANSLATE_NOOP("Column", "Rooms and equipment")),
    "organised-by": str(QT_TRANSLATE_NOOP("Column", "Organisers")),
    "contact": str(QT_TRANSLATE_NOOP("Column", "Contact")),
}
_TITLE = str(QT_TRANSLATE_NOOP("Column", "Title"))
_TYPES = {
    "work": str(QT_TRANSLATE_NOOP("Column", "work")),
    "home": str(QT_TRANSLATE_NOOP("Column", "home")),
    "cell": str(QT_TRANSLATE_NOOP("Column", "mobile")),
    "fax": str(QT_TRANSLATE_NOOP("Column", "fax")),
    "pager": str(QT_TRANSLATE_NOOP("Column", "pager")),
    "pref": str(QT_TRANSLATE_NOOP("Column", "first choice")),
}
_PARTS = {
    "type": str(QT_TRANSLATE_NOOP("Column", "kind")),
    "formatted": str(QT_TRANSLATE_NOOP("Column", "whole")),
    "street": str(QT_TRANSLATE_NOOP("Column", "street")),
    "extended": str(QT_TRANSLATE_NOOP("Column", "building, floor")),
    "box": str(QT_TRANSLATE_NOOP("Column", "post-office box")),
    "locality": str(QT_TRANSLATE_NOOP("Column", "town")),
    "region": str(QT_TRANSLATE_NOOP("Column", "region")),
    "code": str(QT_TRANSLATE_NOOP("Column", "postal code")),
    "country": str(QT_TRANSLATE_NOOP("Column", "country")),
}


def column_word(text: str, *, of_events: bool) -> str:
    """The word of a field of a layout: "Phone 2 (work, fax)", "Address (home), town"."""
    field = Field.of(text)
    is_title = of_events and field.name == "title"
    words = translate("Column", _TITLE if is_title else _FIELDS[field.name])
    if field.item:
        words = translate("Column", "{field} {number}").format(field=words, number=field.item)
    kinds = [translate("Column", _TYPES.get(kind, kind.removeprefix("x-"))) for kind in field.types]
    if kinds:
        kind = ", ".join(kinds)
        words = translate("Column", "{field} ({kind})").format(field=words, kind=kind)
    if field.part in _PARTS:
        part = translate("Column", _PARTS[field.part])
        words = translate("Column", "{field}, {part}").format(field=words, part=part)
    return words
