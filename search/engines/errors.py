"""What goes wrong with an outside engine. By itself, so that the engine's client is loaded only where there is one."""


class EngineDown(Exception):
    """The engine does not answer, or refuses: connection, timeout, 429, read-only, any error of its own."""


class EngineSlow(EngineDown):
    """The engine did not answer in time."""


class IndexMissing(EngineDown):
    """The engine answers but has no such index yet."""
