"""The window: everything that Qt draws. Nothing below this package knows of Qt."""
