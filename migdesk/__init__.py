"""migdesk: the events and the focal points of migration-and-cities policy."""

__version__ = "1.0.0"
