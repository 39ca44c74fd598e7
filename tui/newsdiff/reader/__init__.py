"""The interactive reader's state and rules, without a terminal: session, cursor, history, decisions, commands."""
