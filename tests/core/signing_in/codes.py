"""What an authenticator app does: codes from a secret, at a time."""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value


def code_of(secret: str, steps: int = 0) -> str:
    """Return the code of now, or of some half minutes later or earlier."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def use_app(user, secret: str = "JBSWY3DPEHPK3PXP") -> str:
    """Have a user sign in with an app; return its secret."""
    TOTP.activate(user, secret)
    assert Authenticator.objects.filter(user=user, type="totp").exists()
    return secret
