"""What a link may not say: words that tell nothing of where it leads. Pure functions, no database."""

import re

from django.utils.translation import gettext as _

# Words that begin or make up a link without naming its target, in the languages of the site and in English.
EMPTY_TEXTS = {
    *("lue lisää", "lisää", "lisätietoa", "lisätietoja", "klikkaa tästä", "klikkaa", "paina tästä", "tästä", "täältä"),
    *("katso tästä", "lue tästä", "lue täältä", "linkki", "linkki tästä", "tästä linkistä", "avaa", "siirry"),
    *("läs mer", "mer", "mera", "läs mera", "mer information", "mer info", "klicka här", "klicka", "tryck här", "här"),
    *("se här", "läs här", "länk", "länken", "öppna", "denna länk", "den här länken", "via den här länken"),
    *("read more", "more", "learn more", "more info", "click here", "click", "here", "link", "this link", "open"),
}
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:fi|se|com|org|net|eu|ax)(?:/\S*)?", re.IGNORECASE)
LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def plain(text: str) -> str:
    """Return a text in small letters without the marks and arrows around it, as it is compared."""
    return re.sub(r"\s+", " ", text.replace("\xa0", " ")).strip(" \t\n.,:;!?…»›→>-–—()[]”\"'").lower()


def fault_of(text: str) -> str:
    """Return why a text does not do as the text of a link, in the language of the admin; "" when it does."""
    bare = plain(text)
    if bare in EMPTY_TEXTS:
        return _("“%(text)s” does not tell where the link leads. Name the target: Read the survey report.") % {
            "text": text.strip()
        }
    if ADDRESS.fullmatch(bare):
        return _("A bare address tells too little: %(text)s. Write what is there.") % {"text": text.strip()}
    return ""


def faults_in_html(html: str) -> list[str]:
    """Return the faults of the links in a rich text, each once, in their order."""
    texts = [TAG.sub("", inner).replace("&amp;", "&") for inner in LINK.findall(html or "")]
    return list(dict.fromkeys(fault for fault in map(fault_of, texts) if fault))
