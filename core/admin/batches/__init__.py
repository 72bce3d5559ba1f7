"""Publishing, hiding, moving and deleting many pages at once: done in a row of works, told in plain words."""
