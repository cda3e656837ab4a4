"""The migrations of the database, one small file per step."""
