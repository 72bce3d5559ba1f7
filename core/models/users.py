from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A member of staff who signs in; what somebody wrote hangs on a Person, never on a User."""
