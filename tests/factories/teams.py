"""Two sites with their teams, and what belongs to one of them."""

from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from blog.models import BlogIndexPage, BlogPostPage
from core.models import CustomImage, Team, User
from home.site_building import build_site
from tests.factories import make_page


def build_two_sites():
    build_site("yksi.example", 80, name_fi="Yksi", name_sv="Ett")
    build_site("kaksi.example", 80, name_fi="Kaksi", name_sv="Två")


def two_sites() -> dict[str, Site]:
    """Return the sites by their names, `yksi` and `kaksi`."""
    teams = Team.objects.select_related("site__root_page").filter(site__hostname__endswith="si.example")
    return {team.site.hostname.partition(".")[0]: team.site for team in teams}


def member(site, role="editors") -> User:
    """Make a member of a site's team."""
    user = User.objects.create_user(f"{role}-{site.pk}", password="x")
    user.groups.add(getattr(site.team, role))
    return User.objects.get(pk=user.pk)


def post_of(site, **fields):
    return make_page(BlogPostPage, BlogIndexPage.objects.child_of(site.root_page).get(), **fields)


def file_of(site, model, title="x"):
    file = get_test_image_file() if model is CustomImage else ContentFile(b"x", "x.txt")
    return model.objects.create(title=title, file=file, collection=site.team.collection)
