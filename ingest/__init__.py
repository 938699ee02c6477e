"""From bytes to a Document: one reader a format, chosen by content. A reader knows nothing of actions."""
