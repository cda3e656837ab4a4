"""Windows that ask or tell: few, since what can be undone is not asked."""
