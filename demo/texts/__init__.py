"""What the demo says, in both languages."""
