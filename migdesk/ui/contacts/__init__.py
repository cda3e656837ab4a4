"""Contacts: the list, and the card beside it."""
