"""What several screens and dialogs are made of."""
