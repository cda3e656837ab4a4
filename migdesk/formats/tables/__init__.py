"""Tables (CSV) of contacts and events: read from Outlook, Google and own lists; written."""
