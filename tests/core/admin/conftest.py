"""Who works in the admin."""

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from core.models import User


@pytest.fixture
def staff(client, admin_user):
    client.force_login(admin_user)
    return client


@pytest.fixture
def writer(client, tuotos):
    """Somebody who may edit but not publish."""
    group = Group.objects.create(name="Kirjoittajat")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for code in ("add_page", "change_page"):
        permission = Permission.objects.get(codename=code, content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=group, page=tuotos.site.root_page, permission=permission)
    user = User.objects.create_user("kirjoittaja", password="x")
    user.groups.add(group)
    client.force_login(user)
    return client
