"""How machines read what is published: harvesters by OAI-PMH, programs by a read API of JSON."""
