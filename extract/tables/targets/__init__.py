"""Tables of indicators by year: what each column holds, and the cells of baselines and targets."""
