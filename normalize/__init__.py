"""From text and context to values: leads, timescales, indicators, authorities. No I/O, no Document."""
