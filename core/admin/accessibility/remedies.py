"""How a PDF file is mended in the program that made it, by what is wrong with it."""

from django.utils.translation import gettext_lazy as _

PROGRAMS = ("Word", "LibreOffice", "InDesign", "Acrobat")
# Which remedy helps against which finding or hindrance.
REMEDY = {
    "untagged": "tags",
    "unjudged": "export",
    "tags-in-doubt": "tags",
    "unmarked-content": "content",
    "unknown-tags": "roles",
    "heading-order": "headings",
    "no-headings": "headings",
    "figure-without-text": "alt",
    "formula-without-text": "alt",
    "table-without-headers": "tables",
    "broken-tables": "tables",
    "broken-lists": "lists",
    "notes-without-names": "roles",
    "links-without-tags": "links",
    "fields-without-names": "forms",
    "notes-without-tags": "comments",
    "tab-order": "order",
    "fonts-not-embedded": "fonts",
    "fonts-without-letters": "fonts",
    "title-in-properties-only": "title",
    "title-not-shown": "title",
    "unknown-language": "language",
    "no-bookmarks": "bookmarks",
    "not-pdf-ua": "export",
    "reading-aloud-forbidden": "protection",
    "layers": "layers",
    "no-title": "title",
    "no-language": "language",
    "wrong-language": "language",
    "scanned": "scan",
    "some-scanned": "scan",
    "noise": "fonts",
    "encrypted": "protection",
    "locked": "protection",
    "form": "forms",
    "damaged": "export",
}
# In the order of `PROGRAMS`.
REMEDIES = {
    "export": (
        _("Save as PDF, and choose in Options: document structure tags for accessibility."),
        _("Export as PDF, and choose Universal Accessibility (PDF/UA) on the tab General."),
        _("Export as PDF (Interactive), and choose Create Tagged PDF."),
        _(
            "Mend the original document and save it as PDF again. If it is lost: Prepare for accessibility, "
            "Automatically tag PDF; then check each page."
        ),
    ),
    "tags": (
        _("Save as PDF, and choose in Options: document structure tags for accessibility."),
        _("Export as PDF, and choose Universal Accessibility (PDF/UA) on the tab General."),
        _("Export as PDF (Interactive), and choose Create Tagged PDF."),
        _(
            "Mend the original document and save it as PDF again. If it is lost: Prepare for accessibility, "
            "Automatically tag PDF; then check each page."
        ),
    ),
    "title": (
        _("Write the title in File, Info, Title, and save as PDF again."),
        _("Write the title in File, Properties, Description. Export as PDF (PDF/UA), which shows the title."),
        _("Write the title in File, File Info. When you export, choose Display Title: Document Title."),
        _("Write the title in Document Properties, Description, and choose Show: Document Title in Initial View."),
    ),
    "language": (
        _("Select all text and set its language in Review, Language. Save as PDF again."),
        _("Set the language in Tools, Language, For All Text. Export as PDF again."),
        _("Choose the language when you export, under Advanced."),
        _("Choose the language in Document Properties, Advanced."),
    ),
    "headings": (
        _("Make headings with the styles Heading 1, 2, 3 in order, and save as PDF again."),
        _("Make headings with the paragraph styles Heading 1, 2, 3 in order, and export as PDF again."),
        _("Give each paragraph style of a heading its tag (H1, H2, H3) in Export Tagging."),
        _("Correct the levels of the headings in the panel Tags."),
    ),
    "alt": (
        _("Click the picture with the right button and choose Alt Text. Describe it, or mark it as decorative."),
        _("Click the picture with the right button and choose Alt Text. Describe it, or mark it as decorative."),
        _("Write the text in Object, Object Export Options, Alt Text; mark decoration as Artifact under Tagged PDF."),
        _("Prepare for accessibility, Add alternate text: go through the pictures one by one."),
    ),
    "tables": (
        _("Mark the first row in Table Design, Header Row, and in Layout, Repeat Header Rows. Do not merge cells."),
        _("Choose Repeat heading in Table, Properties, Text Flow. Do not merge cells."),
        _("Convert the first rows in Table, Convert Rows, To Header. Do not merge cells."),
        _("Open the Table Editor in Reading Order, and mark headers with their scope."),
    ),
    "lists": (
        _(
            "Make lists with the buttons for bullets and numbering, and the table of contents in References. Save as "
            "PDF again."
        ),
        _("Make lists with the buttons for lists, and export as PDF again."),
        _("Make lists with Bullets and Numbering in the paragraph style, and export again."),
        _("Put the tags in order in the panel Tags: L, in it LI, in it Lbl and LBody."),
    ),
    "content": (
        _("Save as PDF, and choose in Options: document structure tags for accessibility."),
        _("Export as PDF, and choose Universal Accessibility (PDF/UA) on the tab General."),
        _("Tag what is text, mark decoration as Artifact in Object Export Options, and export again."),
        _("Open Reading Order, and mark each piece as text, heading or background."),
    ),
    "roles": (
        _("Save as PDF, and choose in Options: document structure tags for accessibility."),
        _("Export as PDF, and choose Universal Accessibility (PDF/UA) on the tab General."),
        _("Choose a known tag for each style in Export Tagging, and export again."),
        _("Choose Edit Role Map in the panel Tags, and give each unknown tag a standard one."),
    ),
    "links": (
        _("Insert links in Insert, Link, and describe them in ScreenTip. Save as PDF again."),
        _("Export as PDF, and choose Universal Accessibility (PDF/UA) on the tab General."),
        _("Describe each link in the panel Hyperlinks, and export with Create Tagged PDF."),
        _("Find unmarked links in the panel Tags (Find, Unmarked Links), and tag them."),
    ),
    "forms": (
        _("Make the form as a web form, or give its fields names in Acrobat."),
        _("Write a name and help text for each field in Control Properties, and export as PDF/UA."),
        _("Write a description for each field in Buttons and Forms, and export again."),
        _("Open Prepare a form, and write a Tooltip for each field; then tag the fields."),
    ),
    "comments": (
        _("Remove comments before you save as PDF."),
        _("Leave out Comments as PDF annotations when you export."),
        _("Remove notes before you export."),
        _("Remove the comments, or describe and tag each of them."),
    ),
    "order": (
        _("Save as PDF, and choose in Options: document structure tags for accessibility."),
        _("Export as PDF, and choose Universal Accessibility (PDF/UA) on the tab General."),
        _("Choose Use Structure for Tab Order when you export."),
        _("Select all pages in Page Thumbnails, and choose Page Properties, Tab Order, Use Document Structure."),
    ),
    "fonts": (
        _("Choose File, Options, Save, Embed fonts in the file, and save as PDF again (not by printing)."),
        _("Export as PDF/A or PDF/UA, which embeds the fonts."),
        _("Use OpenType fonts that may be embedded, and export again."),
        _(
            "Run Preflight, Embed missing fonts. Where letters are wrong, make the PDF again or recognise its text "
            "(OCR)."
        ),
    ),
    "bookmarks": (
        _("Choose in the Options of saving as PDF: Create bookmarks using headings."),
        _("Choose Export outlines on the tab General when you export."),
        _("Make a table of contents with Create PDF Bookmarks, and export with Bookmarks."),
        _("Choose New Bookmarks from Structure in the panel Bookmarks."),
    ),
    "protection": (
        _("Save as PDF without encryption."),
        _("Leave the passwords on the tab Security empty when you export."),
        _("Leave Security off when you export."),
        _("Choose No Security in Document Properties, Security, or allow text access for screen readers."),
    ),
    "layers": (
        _("Save as PDF, and choose in Options: document structure tags for accessibility."),
        _("Export as PDF, and choose Universal Accessibility (PDF/UA) on the tab General."),
        _("Leave out Create Acrobat Layers when you export."),
        _("Merge the layers in the panel Layers, or give each a name."),
    ),
    "scan": (
        _("Save the original document as PDF instead of scanning it from paper."),
        _("Export the original document as PDF instead of scanning it from paper."),
        _("Export the original publication as PDF; text in pictures must be text."),
        _("Choose Scan & OCR, Recognise Text, then tag the file and check each page."),
    ),
}


def remedies_for(name: str) -> list[tuple[str, str]]:
    """Return how a finding or hindrance is mended in each program: its name, what to do."""
    return list(zip(PROGRAMS, REMEDIES[REMEDY[name]], strict=True)) if name in REMEDY else []
