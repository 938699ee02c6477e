"""Times as plans state them: tokens, units of time, expressions, context, EDTF. Start at `resolve`."""
