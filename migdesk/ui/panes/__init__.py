"""What the event pane, the card pane and the lists share: painted lines, sections, links."""
