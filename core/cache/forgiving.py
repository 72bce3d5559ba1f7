"""Redis as a mere help: while it is away or silent, everything is as if nothing were kept.

Nothing wrong comes of it. What `core.cache.versioned` keeps lies under tokens of the database, so a change that Redis
did not hear of makes new names; sessions and limits of sign-in are in the database. What was to be deleted meanwhile
(Wagtail's sizes of pictures) is deleted when Redis answers again.
"""

import time

from django.core.cache.backends.redis import RedisCache
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from core.engines.breakers import Breaker

LONGEST_WAIT = 0.5  # seconds; a page without Redis takes less
SLOW = 0.1  # seconds; a page asks some twenty times, and without Redis it is there sooner
MOST_SLOW = 3  # so many slow answers, one after the other, are as bad as none
MOST_REMEMBERED = 10_000
WAITS = {"socket_connect_timeout": LONGEST_WAIT, "socket_timeout": LONGEST_WAIT}

breaker = Breaker("The cache (CACHE_URL)")
_slow_answers = 0
_undeleted = set()


def is_too_slow(seconds: float) -> bool:
    """Count the slow answers; one that comes while Redis is not asked anyhow is no sign that it is well again."""
    global _slow_answers
    _slow_answers = _slow_answers + 1 if seconds > SLOW else 0
    return _slow_answers >= (1 if breaker.is_down else MOST_SLOW)


class ForgivingRedisCache(RedisCache):
    """Django's, with short waits, whose faults are no faults of a page."""

    def __init__(self, server, params):
        params = {**params, "OPTIONS": {**WAITS, "retry": Retry(NoBackoff(), 0), **params.get("OPTIONS", {})}}
        super().__init__(server, params)

    def _ask(self, method, otherwise, *args, **kwargs):
        """Ask Redis, or return what one would hear of an empty cache."""
        if not breaker.lets_through():
            return otherwise
        try:
            began = time.monotonic()
            answer = method(*args, **kwargs)
            if is_too_slow(time.monotonic() - began):
                breaker.note_fault(TimeoutError("it answers slowly"))
            elif breaker.note_answer():
                self._delete_what_was_missed()
        except (RedisError, OSError) as error:
            breaker.note_fault(error)
            return otherwise
        return answer

    def _delete_what_was_missed(self):
        keys = [_undeleted.pop() for _number in range(len(_undeleted))]
        if keys:
            self._cache.delete_many(keys)

    def _note_undeleted(self, keys, version):
        if breaker.is_down and len(_undeleted) < MOST_REMEMBERED:
            _undeleted.update(self.make_and_validate_key(key, version=version) for key in keys)

    def add(self, key, value, *args, **kwargs):
        return self._ask(super().add, True, key, value, *args, **kwargs)

    def get(self, key, default=None, version=None):
        return self._ask(super().get, default, key, default, version)

    def set(self, key, value, *args, **kwargs):
        return self._ask(super().set, None, key, value, *args, **kwargs)

    def touch(self, key, *args, **kwargs):
        return self._ask(super().touch, False, key, *args, **kwargs)

    def delete(self, key, version=None):
        deleted = self._ask(super().delete, None, key, version)
        if deleted is None:
            self._note_undeleted([key], version)
        return bool(deleted)

    def get_many(self, keys, version=None):
        return self._ask(super().get_many, {}, keys, version)

    def has_key(self, key, version=None):
        return self._ask(super().has_key, False, key, version)

    def incr(self, key, delta=1, version=None):
        counted = self._ask(super().incr, None, key, delta, version)
        if counted is None:
            raise ValueError(f"Key {key!r} not found.")  # as of an empty cache
        return counted

    def set_many(self, data, *args, **kwargs):
        return self._ask(super().set_many, list(data), data, *args, **kwargs)

    def delete_many(self, keys, version=None):
        keys = list(keys)
        if self._ask(super().delete_many, keys, keys, version) is keys:
            self._note_undeleted(keys, version)

    def clear(self):
        return self._ask(super().clear, False)
