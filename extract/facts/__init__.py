"""What a document says about itself: title, dates, period, authors, and whose plan it is."""
