"""One file a command. They import only click at the top; what is heavy is imported when a command runs."""
