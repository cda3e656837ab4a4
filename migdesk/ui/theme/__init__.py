"""How the window looks: colours, type, icons, and what applies them to the application."""
