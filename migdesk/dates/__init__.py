"""Dates with the precision of their source: values, their words, and how people write them."""

from migdesk.dates.edtf import PartialDate, Precision, When

__all__ = ["PartialDate", "Precision", "When"]
