"""What easy language asks: a stricter bar than of other texts, for versions alone."""

import pytest

from blog.models import BlogPostPage
from core.proofreading import proofread
from core.works.easy.versions import begin_easy_version
from demo.texts.easy import VERSIONS
from tests.factories import edit, translate
from tests.factories.easy import easy_version

pytestmark = pytest.mark.django_db
HARD = {
    "fi": "Osallistumismahdollisuuksien vahvistaminen edellyttää organisaatioiden välistä yhteistyötä ja "
    "suunnitelmallista viestintää, jotta digitaalisen tiedonhakupalvelun käyttäjäkokemus paranee samalla "
    "todella olennaisesti. " * 4,
    "sv": "Förstärkningen av delaktighetsmöjligheterna förutsätter samarbete mellan organisationerna och planmässig "
    "kommunikation för att användarupplevelsen av den digitala söktjänsten ska förbättras väsentligt. " * 4,
}


def said(page) -> str:
    return "\n".join(remark.words for remark in proofread(page))


@pytest.fixture
def originals(tuotos):
    post = tuotos.page(BlogPostPage, title="Osallisuus", intro="Lyhyesti.")
    return {"fi": post, "sv": translate(post, "Delaktighet")}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_hard_texts_are_told_of_and_stop_nothing(originals, language):
    version = easy_version(originals[language], text=HARD[language])
    remarks = proofread(version)
    told = said(version)
    assert "liian vaikeaa" in told and "Virkkeessä on" in told and "Pitkä sana" in told
    assert not any(remark.stops for remark in remarks)
    ordinary = edit(originals[language], body=[("text", f"<p>{HARD[language]}</p>")])
    assert "liian vaikeaa" not in said(ordinary) and "Virkkeessä on" not in said(ordinary)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_versions_of_the_demo_pass(originals, language):
    facts = VERSIONS["corner"][language]
    body = [
        (kind, value.fi if kind == "text" else {"text": value["text"].fi, "level": "2"})
        for kind, value in facts["body"]
        if kind in ("text", "heading")
    ]
    version = easy_version(originals[language], title=facts["title"], intro=facts["intro"])
    version = edit(version, body=body)
    assert said(version) == ""


def test_a_new_version_is_told_what_it_still_needs(tuotos):
    draft = tuotos.page(BlogPostPage, live=False, title="Osallisuus")
    told = said(begin_easy_version(draft))
    assert "Otsikko on sama" in told and "eivät vielä voi avata" in told and "ingressi puuttuu" not in told.lower()
