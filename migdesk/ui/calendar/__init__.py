"""The calendar: a month to look at, an agenda to read, and the pane of one event."""
