"""How urgent a task of the queue is."""

WAITED_FOR = 50  # somebody looks at a screen, or into a mailbox, until it is done
ASKED_FOR = 20  # somebody asked for it and may go on with something else
USUAL = 0  # readers or editors notice within minutes
LATER = -10  # nobody waits for it
LAST = -50  # all else goes first
