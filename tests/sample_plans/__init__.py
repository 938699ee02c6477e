"""Sample plans of invented people and events: their content as data, and a writer for each layout."""
