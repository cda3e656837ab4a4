"""The pieces every place is built of. Each takes the theme first and follows it by itself."""
