"""OAI-PMH 2.0: how Finna, the registry of URNs and other harvesters take in what is published."""
