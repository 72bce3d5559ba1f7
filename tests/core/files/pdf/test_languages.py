"""The language of a file and of its pages. What the file says is believed where its text does not contradict."""

import pytest

from core.admin.file_report import FileReport
from core.files.extraction import NOISE, PageText
from core.files.text_language import guess_language, guess_page, languages_of
from core.findable.parts import pdf_parts
from core.models import OutputFile
from publications.models import PublicationPage
from search.query.find import find
from tests.core.files.pdf_files import FINNISH, SWEDISH, make_pdf
from tests.core.files.uploads import read
from tests.factories import work

ENGLISH = (
    "The results of the project bring together the methods that were tried in the municipalities. "
    "They help people who are looking for work to learn how digital services are used in everyday life."
)
OTHERS = {
    "da": "Projektets resultater samler de metoder, som blev afprøvet i kommunerne. De hjælper mennesker, der søger "
    "arbejde, med at lære, hvordan digitale tjenester bruges i hverdagen, og hvad man skal være opmærksom på.",
    "nb": "Prosjektets resultater samler metodene som ble prøvd ut i kommunene. De hjelper mennesker som søker arbeid "
    "med å lære hvordan digitale tjenester brukes i hverdagen, og hva man må være oppmerksom på når man begynner.",
    "et": "Projekti tulemused koondavad meetodeid, mida omavalitsustes katsetati. Need aitavad tööd otsivatel inimestel"
    " õppida, kuidas digiteenuseid igapäevaelus kasutatakse ja mida tuleb alustades tähele panna ning kust abi saab.",
    "ru": "Результаты проекта объединяют методы, которые были опробованы в муниципалитетах. Они помогают людям, которые"
    " ищут работу, узнать, как пользоваться цифровыми услугами в повседневной жизни и где получить помощь быстро.",
    "uk": "Результати проєкту об'єднують методи, які були випробувані в муніципалітетах. Вони допомагають людям, які "
    "шукають роботу, дізнатися, як користуватися цифровими послугами у повсякденному житті та де знайти допомогу.",
    "ar": "تجمع نتائج المشروع الأساليب التي تمت تجربتها في البلديات. وهي تساعد الأشخاص الذين يبحثون عن عمل على تعلم "
    "كيفية استخدام الخدمات الرقمية في الحياة اليومية وما يجب الانتباه إليه ومن أين يمكن الحصول على المساعدة بسرعة.",
}


def told(*texts, tag=""):
    pages = [PageText(text) for text in texts]
    return languages_of(pages, [guess_page(page) for page in pages], tag)


@pytest.mark.parametrize("language", ["et", "ru", "uk", "ar"])
def test_languages_of_files_are_known_by_their_words_or_letters(language):
    assert told(OTHERS[language]).file == language


@pytest.mark.parametrize("language", ["da", "nb"])
def test_danish_and_norwegian_are_not_swedish(language):
    assert guess_language(OTHERS[language]).language == language
    assert told(OTHERS[language]).file == ""
    assert told(OTHERS[language] * 2, SWEDISH * 2, OTHERS[language] * 2).pages == {"sv": [2]}


@pytest.mark.parametrize(
    "text", ["Мы помагаем людзям, якія шукаюць працу, вывучаць лічбавыя паслугі ў жыцці. " * 4, "گچ پژ " * 60]
)
def test_other_languages_in_these_letters_are_none_of_ours(text):
    assert guess_language(text).language == ""


def test_what_the_file_says_holds_unless_the_text_contradicts():
    assert (told(FINNISH * 2, tag="en-US").file, told(FINNISH * 2, tag="en-US").is_contradicted) == ("fi", True)
    assert told(FINNISH * 2, tag="de-DE").is_contradicted
    for tag in ("fi", "fi-FI", "fin", ""):
        assert (told(FINNISH * 2, tag=tag).file, told(FINNISH * 2, tag=tag).is_contradicted) == ("fi", False)
    assert told("Kartta 1", tag="so").file == "so"


def test_mixed_file_is_in_the_language_that_it_says_or_that_most_of_it_has():
    mixed = [FINNISH * 2, FINNISH * 2, SWEDISH * 2]
    assert (told(*mixed).file, told(*mixed).pages) == ("fi", {"sv": [3]})
    says = told(*mixed, tag="sv-FI")
    assert (says.file, says.pages, says.is_contradicted) == ("sv", {"fi": [1, 2]}, False)


def test_short_page_goes_with_a_language_that_the_file_surely_has():
    short = "Inspelning och redigering av ljudfiler i programmet"
    assert told(ENGLISH * 2, SWEDISH * 2, short, ENGLISH * 2).pages == {"sv": [2, 3]}
    assert told(ENGLISH * 2, ENGLISH * 2, short).pages == {}


def test_noise_is_in_no_language():
    assert guess_page(PageText(FINNISH * 2, NOISE)).language == ""


@pytest.mark.django_db
def test_editor_is_told_that_the_file_says_a_wrong_language():
    document = read(make_pdf(FINNISH, FINNISH + FINNISH, lang="en-US", tagged=True, title="Raportti"))
    assert (document.text_language, document.findings) == ("fi", ["wrong-language"])
    assert "merkitty toinen kieli" in FileReport(document).findings[0]


@pytest.mark.django_db
def test_mixed_report_is_found_in_both_languages_on_the_right_pages(tuotos):
    document = read(make_pdf("\n".join([FINNISH] * 2), "\n".join([FINNISH] * 2), "\n".join([SWEDISH] * 2), lang="fi"))
    assert list(document.text_pages.values_list("language", flat=True)) == ["", "", "sv"]
    page = tuotos.page(PublicationPage, title="Raportti", slug="raportti", files=[OutputFile(document=document)])
    languages = {part.key.partition(":")[2]: part.language for part in pdf_parts(page, "") if ":" in part.key}
    assert languages == {"1": "fi", "2": "fi", "3": "sv"}
    work()
    for query in ("työtön", "arbetssökande"):
        assert find(query, tuotos.site, "fi").total == 1
