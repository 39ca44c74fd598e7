"""What a person decides and notes: the commands, and the changes they make."""
