"""Which indicators a text cites. A scheme is one entry in `lexicons/indicator_schemes.toml`."""
