"""The import preview: what a file holds, item by item, and what is to become of each."""
