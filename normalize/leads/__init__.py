"""Who leads: from the text of a lead cell to persons, posts, teams and organisations."""
