"""The only place that knows SQL: schema, store, exports and the Datasette site."""
