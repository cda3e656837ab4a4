"""Calendar and card text: reading, keeping, editing through the lens, and writing."""
