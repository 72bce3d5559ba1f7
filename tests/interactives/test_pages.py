"""Pages of interactive images as readers without script get them."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blog.models import BlogPostPage
from core.blocks.story import StoryBlock
from core.models import CustomDocument
from core.works import states
from home.models import ContentPage
from interactives.models import InteractivePage
from tests.factories import edit, path_of, translate
from tests.factories.samples import document, picture, recording
from tests.factories.scenes import block, row, scene, scenes, spot, text

pytestmark = pytest.mark.django_db


def content_of(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def make(tuotos, *raw, **fields):
    return tuotos.page(InteractivePage, title="Kulmilla", scenes=scenes(*raw), **fields)


def list_of(content) -> str:
    """The lists of a page, without the picture."""
    return content[content.index('<ol class="list places">') :]


def test_markers_are_links_to_the_items_of_the_list_in_the_authors_order(tuotos, client):
    page = make(tuotos, scene("Yleiskuva", spot("Ovi", text("Avoinna.")), spot("Ikkuna", text("Valoisa."))))
    content = content_of(client, page.url)
    marks = re.findall(r'<a class="spot[^>]*href="#(h-\w{8})"[^>]*aria-label="([^"]+)"', content)
    assert [name for _id, name in marks] == ["1. Ovi", "2. Ikkuna"]
    items = re.findall(r'<li id="(h-\w{8})">', list_of(content))
    assert items == [key for key, _name in marks]
    assert "Avoinna." in list_of(content) and "Valoisa." in list_of(content)


def test_first_address_lists_all_scenes_and_each_scene_has_its_own_address_and_title(tuotos, client):
    page = make(tuotos, scene("Pihalla", *row(1)), scene("Sisällä", spot("Sohva", text("Pehmeä."))))
    first, second = (each.id[:8] for each in page.scenes)
    content = content_of(client, page.url)
    assert "Teksti 0." in content and "Pehmeä." in content
    assert "<title>Kulmilla" in content and content.count("<scene-view") == 1
    inner = content_of(client, f"{page.url}{second}/")
    assert "<title>Sisällä – Kulmilla" in inner and "Pehmeä." in inner and "Teksti 0." not in inner
    assert f'href="{path_of(page)}#p-{first}"' in inner and f'id="p-{second}"' in inner  # each opens at its picture
    assert 'aria-current="page"' in inner
    content_of(client, f"{page.url}{first}/")
    content_of(client, f"{page.url}deadbeef/", status=404)
    content_of(client, f"{page.url}upota-deadbeef/", status=404)


def test_scene_leads_to_the_same_scene_in_the_other_language(tuotos, client):
    page = make(tuotos, scene("Pihalla", *row(1)), scene("Sisällä", *row(1)))
    key = page.scenes[1].id[:8]
    twin = translate(page, title="I kvarteret", **{f"scenes__{page.scenes[1].id}__title": "Inomhus"})
    content = content_of(client, f"{twin.url}{key}/")
    assert "<title>Inomhus – I kvarteret" in content
    assert f'href="{path_of(page)}{key}/"' in content
    assert re.search(r'<h3[^>]* lang="fi"[^>]*>Kohta 0', content)


def test_all_kinds_of_content_are_shown(tuotos, client):
    post = tuotos.page(BlogPostPage, title="Kirjoitus työnhausta")
    plain = tuotos.page(ContentPage, title="Hanke")
    image = {"image": picture().pk, "decorative": False, "alt_text": ""}
    inner = scene("Sisällä")
    contents = [
        block("text", f'<p>Lue <a linktype="page" id="{plain.pk}">lisää</a>.</p>'),
        block("image", image),
        block("image", image),
        block("media", {"title": "", "media": recording().pk, "url": "", "transcript": ""}),
        block("file", document("ohje.pdf").pk),
        block("link", {"text": "", "page": plain.pk, "document": None, "url": ""}),
        block("output", post.pk),
        block("embed", {"title": "Video", "url": "https://youtu.be/aaaaaaaaaaa"}),
        block("scene", inner["id"][:8]),
    ]
    page = make(tuotos, scene("Pihalla", spot("Ovi", *contents)), inner)
    content = list_of(content_of(client, page.url))
    assert f'<a href="{path_of(plain)}">lisää</a>' in content and f'href="{path_of(plain)}">Hanke</a>' in content
    assert content.count("Piirros kampuksesta") == 2 and "<video" in content and "Hei kaikille." in content
    assert f'href="{path_of(page)}ohje.pdf"' in content and "Kirjoitus työnhausta" in content
    key = inner["id"][:8]
    assert f'href="{path_of(page)}{key}/#p-{key}"' in content
    assert "youtube-nocookie.com" in content and "<iframe" not in content.split("<textarea")[0]


def test_links_follow_their_targets_and_never_lead_nowhere(tuotos, client):
    hidden = tuotos.page(ContentPage, title="Piilossa")
    gone = tuotos.page(BlogPostPage, title="Poistettu")
    withdrawn = tuotos.page(BlogPostPage, title="Poissa")
    renamed = tuotos.page(ContentPage, title="Vanha nimi")
    contents = [
        block("text", f'<p><a linktype="page" id="{hidden.pk}">tekstissä</a></p>'),
        block("link", {"text": "", "page": renamed.pk, "document": None, "url": ""}),
        block("link", {"text": "Tästä sinne", "page": hidden.pk, "document": None, "url": ""}),
        block("output", withdrawn.pk),
        block("output", gone.pk),
        block("scene", "deadbeef"),
        block("file", 99999),
    ]
    page = make(tuotos, scene("Pihalla", spot("Ovi", *contents)))
    edit(renamed, title="Uusi nimi", slug="uusi-osoite")
    hidden.unpublish()
    states.withdraw(withdrawn, reason_fi="Virhe.", reason_sv="Fel.")
    gone.delete()
    content = list_of(content_of(client, page.url))
    assert re.search(r'href="[^"]*/uusi-osoite/">Uusi nimi</a>', content)
    assert hidden.slug not in content and "<a>tekstissä</a>" in content
    assert "Tästä sinne</span>. Tätä sivua ei voi lukea juuri nyt." in content
    assert content.count("Tässä ollutta tuotosta ei voi lukea juuri nyt.") == 2
    assert "Tässä ollut näkymä on poistettu." in content and "Tiedosto on poistettu." in content


def test_name_of_a_target_in_the_other_language_is_marked(tuotos, client):
    file, post = document(), tuotos.page(BlogPostPage, "sv", title="Bara på svenska")
    CustomDocument.objects.filter(pk=file.pk).update(title_fi="")
    targets = [{"document": file.pk, "page": None}, {"document": None, "page": post.pk}]
    links = [block("link", {"text": "", "url": "", **target}) for target in targets]
    content = list_of(content_of(client, make(tuotos, scene("Pihalla", spot("Ovi", *links))).url))
    assert 'lang="sv">Rapport</a>' in content and 'hreflang="sv" lang="sv">Bara på svenska</a>' in content


def test_point_and_the_output_of_its_name_are_one_heading(tuotos, client):
    same, other = tuotos.page(BlogPostPage, title="Digikulma"), tuotos.page(BlogPostPage, title="Toinen nimi")
    points = [
        spot("Digikulma", block("output", same.pk), block("output", other.pk)),
        spot("Muu", block("output", same.pk)),
    ]
    content = list_of(content_of(client, make(tuotos, scene("Pihalla", *points)).url))
    names = re.findall(r"<(h3|h4|p)(?: class=\"entry__title\")?>(?:<a [^>]*>)?(Digikulma|Toinen nimi|Muu)<", content)
    assert names == [("h3", "Digikulma"), ("p", "Digikulma"), ("h4", "Toinen nimi"), ("h3", "Muu"), ("h4", "Digikulma")]


def test_long_page_leads_on_past_the_picture_and_back_to_it(tuotos, client):
    page = make(tuotos, scene("Pihalla", spot("Ovi", text("Avoinna."))))
    content, key = content_of(client, page.url), page.scenes[0].id[:8]
    jumps = re.search(r'<nav aria-labelledby="jumps">.*?</nav>', content, re.DOTALL)[0]
    targets = re.findall(r'href="#([^"]+)"', jumps)
    assert targets == [f"l-{key}", "facts", "cite", "share"]  # nothing is related
    assert all(f'id="{target}"' in content for target in targets)
    assert f'href="#p-{key}">Takaisin kuvaan</a>' in content.split(f'id="l-{key}"')[1]


def test_kind_and_day_are_told_after_the_title(tuotos, client):
    page = make(tuotos, scene("Pihalla"))
    head = re.search(r"<header class=\"wrap row row--head.*?</header>", content_of(client, page.url), re.DOTALL)[0]
    assert head.index("<h1") < head.index("Interaktiivinen kuva")


def test_picture_stands_inside_a_story_with_its_list(tuotos, client):
    page = make(tuotos, scene("Pihalla", spot("Ovi", text("Avoinna."))))
    story = StoryBlock().to_python([block("output", page.pk)])
    post = tuotos.page(BlogPostPage, title="Kirjoitus", body=story)
    content = content_of(client, post.url)
    assert "<scene-view" in content and "Avoinna." in content and f'href="{path_of(page)}"' in content
    states.withdraw(page, reason_fi="Virhe.", reason_sv="Fel.")
    assert "Avoinna." not in content_of(client, post.url)


def test_every_place_of_a_page_has_a_name_of_its_own(tuotos, client):
    image = make(tuotos, scene("Pihalla", spot("Ovi", text("Avoinna.")), spot("Talo", shape="rect", w="9", h="9")))
    copied = image.copy(update_attrs={"title": "Jäljennös", "slug": "jaljennos"})
    body = StoryBlock().to_python([block("output", page.pk) for page in (image, copied, image)])
    post = tuotos.page(BlogPostPage, title="Kirjoitus", body=body)
    own = edit(image, body=body)
    for page, pictures in ((post, 3), (own, 4)):
        content = content_of(client, page.url)
        names = re.findall(r' id="([^"]+)"', content)
        assert content.count("<scene-view") == pictures and len(names) == len(set(names))
        assert set(re.findall(r'href="#(h-[^"]+)"', content)) == {name for name in names if name.startswith("h-")}
        assert f'id="h-{image.scenes[0].value["hotspots"].bound_blocks[0].id[:8]}"' in content


def test_page_survives_odd_data(tuotos, client):
    image = picture("kadonnut.png")
    odd = [
        spot("Ulkona", text("a" * 3000), x="250", y="-20"),
        spot("Iso", text("b " * 1500), shape="rect", x="90", y="90", w="80", h="80"),
        spot("Kesken", shape="polygon", points="1,2 3"),
        spot("Tyhjä", shape="ellipse", x=None, y=None),
    ]
    page = make(tuotos, scene("Rikki", *odd, image=image), scene("Tyhjä", image=image))
    image.delete()
    content = content_of(client, page.url)
    assert "Kuva on poistettu." in content and "a" * 3000 in content
    assert 'data-x="100" data-y="0"' in content
    assert re.search(r'<rect class="area__line" x="90.0%" y="90.0%" width="10.0%" height="10.0%"', content)
    assert "kuvassa ei ole vielä kohtia" in content
    assert content_of(client, make(tuotos).url).count("<h1") == 1


def test_number_of_queries_does_not_grow_with_the_points(tuotos, client):
    def busy(count):
        posts = [tuotos.page(BlogPostPage, title=f"Kirjoitus {n}") for n in range(count)]
        plain = [tuotos.page(ContentPage, title=f"Sivu {n}") for n in range(count)]
        image = {"image": picture().pk, "decorative": False, "alt_text": ""}
        spots = [
            spot(
                f"Kohta {n}",
                block("text", f'<p><a linktype="page" id="{plain[n].pk}">Sivu</a></p>'),
                block("output", posts[n].pk),
                block("link", {"text": "", "page": plain[n].pk, "document": None, "url": ""}),
                block("image", image),
                block("file", document(f"liite-{count}-{n}.pdf").pk),
            )
            for n in range(count)
        ]
        return make(tuotos, scene("Pihalla", *spots), slug=f"kuva-{count}")

    pages = [busy(1), busy(20)]
    counts = []
    for page in pages:
        client.get(page.url)  # renditions are made at the first visit
        with CaptureQueriesContext(connection) as queries:
            client.get(page.url)
        counts.append(len(queries))
    assert counts[0] == counts[1], counts


def test_two_hundred_points_make_a_whole_page(tuotos, client):
    content = content_of(client, make(tuotos, scene("Paljon", *row(200))).url)
    assert content.count('<li id="h-') == 200


def test_scenes_of_a_hidden_page_answer_410_as_the_page_does(tuotos, client):
    page = make(tuotos, scene("Pihalla", *row(1)), scene("Sisällä", *row(1)))
    address = f"{page.url}{page.scenes[1].id[:8]}/"
    assert client.get(address).status_code == 200
    page.unpublish()
    assert client.get(address).status_code == 410
