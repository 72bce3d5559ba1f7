"""What a new page may begin with."""
