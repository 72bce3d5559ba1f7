"""Each thing that hinders people who do not see a PDF file is found, and nothing in a file that hinders nobody."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from core.files.accessibility.judging import judge
from core.files.accessibility.verdict import GOOD, MEND, UNREADABLE, hindrances_of, verdict_of
from tests.core.files.tagged_pdf import CONTENT, Tagged


def judged(change=lambda file: None) -> dict:
    file = Tagged()
    change(file)
    return judge(BytesIO(file.data()))


def draw(file, content: bytes):
    file.page.Contents = file.pdf.make_stream(CONTENT + content)


def heading(file):
    file.add(file.parts["Document"], "H3", 1)


def own_tag(file):
    file.parts["P"].S = Name("/Leipis")


def circle(file):
    own_tag(file)
    file.root.RoleMap = Dictionary(Leipis=Name("/Teksti"), Teksti=Name("/Leipis"))


def wide_cell(file):
    file.parts["TD"].A = Dictionary(O=Name.Table, ColSpan=2)


def bare_font(file):
    file.font.Subtype, file.font.BaseFont = Name.TrueType, Name.Arial
    file.font.Encoding = Name.WinAnsiEncoding


def silent_font(file):
    del file.font.ToUnicode
    file.font.Encoding.Differences = Array([1, Name.g17])


def field(file):
    file.link.Subtype = Name.Widget


def comment(file):
    file.link.Subtype = Name.Text


def without_xmp(file):
    del file.pdf.Root.Metadata


BREAKS = {
    "untagged": lambda file: file.pdf.Root.MarkInfo.update({"/Marked": False}),
    "tags-in-doubt": lambda file: file.pdf.Root.MarkInfo.update({"/Suspects": True}),
    "title-not-shown": lambda file: file.pdf.Root.ViewerPreferences.update({"/DisplayDocTitle": False}),
    "title-in-properties-only": without_xmp,
    "not-pdf-ua": without_xmp,
    "no-language": lambda file: file.pdf.Root.update({"/Lang": String("")}),
    "unknown-language": lambda file: file.pdf.Root.update({"/Lang": String("suomen kieli")}),
    "layers": lambda file: file.pdf.Root.update({"/OCProperties": Dictionary(D=Dictionary())}),
    "unknown-tags": own_tag,
    "heading-order": heading,
    "figure-without-text": lambda file: file.parts["Figure"].update({"/Alt": String(" ")}),
    "formula-without-text": lambda file: file.parts["P"].update({"/S": Name.Formula}),
    "notes-without-names": lambda file: file.parts["P"].update({"/S": Name.Note}),
    "table-without-headers": lambda file: file.parts["TH"].update({"/A": Dictionary()}),
    "broken-tables": wide_cell,
    "broken-lists": lambda file: file.parts["LBody"].update({"/S": Name.P}),
    "links-without-tags": lambda file: file.parts["Link"].update({"/S": Name.P}),
    "fields-without-names": field,
    "notes-without-tags": comment,
    "tab-order": lambda file: file.page.obj.update({"/Tabs": Name.R}),
    "fonts-not-embedded": bare_font,
    "fonts-without-letters": silent_font,
    "unmarked-content": lambda file: draw(file, b"BT /F1 10 Tf <01> Tj ET"),
}


def test_nothing_is_found_in_a_file_that_hinders_nobody():
    assert judged() == {}


@pytest.mark.parametrize("name", BREAKS)
def test_each_hindrance_is_found(name):
    assert name in judged(BREAKS[name])


def test_hindrances_are_told_with_their_pages():
    def second_page(file):
        page = file.pdf.add_blank_page(page_size=(595, 842))
        page.Resources = file.page.Resources
        page.Contents = file.pdf.make_stream(b"BT /F1 10 Tf <01> Tj ET 10 10 5 5 re f")

    assert judged(second_page) == {"unmarked-content": [2]}


def test_tags_that_lead_in_a_circle_have_no_meaning():
    assert "unknown-tags" in judged(circle)


def test_tag_of_its_own_with_a_role_is_known():
    def explained(file):
        own_tag(file)
        file.root.RoleMap = Dictionary(Leipis=Name.P)

    assert judged(explained) == {}


def test_drawing_inside_a_drawing_is_looked_at():
    def nest(file):
        inner = file.pdf.make_stream(b"BT /F1 10 Tf <01> Tj ET")
        inner.Type, inner.Subtype, inner.Resources = Name.XObject, Name.Form, file.page.Resources
        outer = file.pdf.make_stream(b"/X2 Do")
        outer.Type, outer.Subtype = Name.XObject, Name.Form
        outer.Resources = Dictionary(XObject=Dictionary(X2=inner))
        file.page.Resources.XObject = Dictionary(X1=outer)
        draw(file, b"/X1 Do")

    assert "unmarked-content" in judged(nest)


def test_tags_in_a_circle_end():
    def loop(file):
        file.parts["P"].K.append(file.parts["Document"])

    judged(loop)


def test_longer_file_lacks_bookmarks_and_headings_but_is_good():
    def long(file):
        file.parts["H1"].S = Name.P
        for _number in range(24):
            file.pdf.add_blank_page()

    found = judged(long)
    assert found == {"no-bookmarks": [], "no-headings": []}
    assert verdict_of({}, found) == GOOD


def test_what_is_no_pdf_is_not_judged():
    assert judge(BytesIO(b"%PDF-1.7 rubbish")) == {"unjudged": []}


def test_verdict_is_good_only_where_nothing_was_found():
    assert verdict_of({}, {}) == GOOD
    assert verdict_of({}, {"unjudged": []}) == MEND
    assert verdict_of({"no-title": []}, {}) == MEND
    assert verdict_of({"scanned": []}, {}) == UNREADABLE
    assert verdict_of({"damaged": [3]}, {}) == MEND


def test_what_follows_from_missing_tags_is_not_told_again():
    judged = {"untagged": [], "unmarked-content": [1], "tab-order": [1], "fonts-not-embedded": [1]}
    assert hindrances_of(judged, {"untagged": []}) == {"fonts-not-embedded": [1]}


def test_every_page_is_reported_to_who_counts_the_time():
    steps = []
    judge(BytesIO(Tagged().data()), lambda: steps.append(1))
    assert len(steps) == 2
    assert pikepdf.open(BytesIO(Tagged().data())).pages
