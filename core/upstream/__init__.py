"""Every patch of another package, one module each. `docs/upstream.md` tells why each is there and when it may go."""
