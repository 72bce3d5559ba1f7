"""Versions in easy language, each written by itself: selkosuomi and lätt svenska, by the key of the page."""

from demo.texts.words import T, bullets, heading, link, text


def said(words: str) -> T:
    """A text of one language, where both are asked for."""
    return T(words, words)


def told(title: str, *sentences: str) -> list[tuple]:
    """A heading with its paragraphs."""
    return [heading(said(title)), text(*map(said, sentences))]


HYMY = "https://www.metropolia.fi/fi/asiakastyot-ja-palvelut/hyvinvointi-ja-terveyskyla"

VERSIONS = {
    "corner": {
        "fi": {
            "title": "Digi- ja Duunikulma auttaa sinua",
            "intro": "Etsitkö työtä? Onko puhelinta tai tietokonetta vaikea käyttää? "
            "Tule Digi- ja Duunikulmaan. Täällä saat apua.",
            "body": [
                *told(
                    "Mikä on Digi- ja Duunikulma?",
                    "Kulma on paikka, johon voit tulla. Voit kysyä ja kokeilla.",
                    "Duuni tarkoittaa työtä. Digi tarkoittaa esimerkiksi puhelinta, tietokonetta ja nettiä.",
                    "Sinun ei tarvitse osata mitään, kun tulet. Voit tulla sellaisena kuin olet.",
                ),
                heading(said("Mitä voit tehdä täällä?")),
                bullets(
                    said("Voit etsiä työtä yhdessä muiden kanssa."),
                    said("Voit harjoitella työhaastattelua. Työhaastattelussa puhut työnantajan kanssa työstä."),
                    said("Voit oppia käyttämään puhelinta ja tietokonetta."),
                    said("Voit tulla ryhmään. Ryhmässä huomaat, missä asioissa olet hyvä."),
                    said("Voit toivoa, mitä teemme yhdessä."),
                ),
                *told(
                    "Kuka auttaa sinua?",
                    "Opiskelijat ohjaavat ryhmiä. Opettaja auttaa opiskelijoita.",
                    "He opiskelevat sosiaalialaa tai toimintaterapiaa. Toimintaterapia auttaa ihmistä arjessa.",
                ),
                *told(
                    "Miten pääset mukaan?",
                    "Kulma on Helsingissä Myllypurossa. Osoite on Myllypurontie 1. Talo on lähellä metroa.",
                    "Voit tulla yksin tai ystävän kanssa. Myös ohjaajasi voi tulla mukaan.",
                    "Et tarvitse omaa tietokonetta. Voit käyttää omaa puhelinta.",
                    "Päivät ja yhteystiedot ovat HyMy-kylän sivuilla netissä.",
                ),
                (
                    "links",
                    {"title": said("Lue lisää"), "links": [link(said("HyMy-kylän sivut netissä"), HYMY)]},
                ),
            ],
        },
        "sv": {
            "title": "Digi- ja Duunikulma hjälper dig",
            "intro": "Söker du jobb? Är det svårt att använda telefonen eller datorn? "
            "Kom till Digi- ja Duunikulma. Här får du hjälp.",
            "body": [
                *told(
                    "Vad är Digi- ja Duunikulma?",
                    "Digi- ja Duunikulma är ett ställe dit du kan komma. Du kan fråga och öva.",
                    "Namnet är på finska. Duuni betyder jobb. Digi betyder till exempel telefon, dator och nätet.",
                    "Du behöver inte kunna något när du kommer. Du får komma precis som du är.",
                ),
                heading(said("Vad kan du göra här?")),
                bullets(
                    said("Du kan söka jobb tillsammans med andra."),
                    said("Du kan öva på en jobbintervju. Då pratar du med en chef om ett jobb."),
                    said("Du kan lära dig att använda telefon och dator."),
                    said("Du kan vara med i en grupp. Där märker du vad du är bra på."),
                    said("Du kan önska vad vi ska göra tillsammans."),
                ),
                *told(
                    "Vem hjälper dig?",
                    "Studerande leder grupperna. En lärare hjälper dem.",
                    "De lär sig socialt arbete eller ergoterapi. Ergoterapi hjälper människor att klara sin vardag.",
                ),
                *told(
                    "Hur kommer du med?",
                    "Digi- ja Duunikulma finns i Kvarnbäcken i Helsingfors. Adressen är Kvarnbäcksvägen 1. "
                    "Huset ligger nära metron.",
                    "Du kan komma ensam eller med en vän. Din handledare får också komma med.",
                    "Du behöver ingen egen dator. Du kan öva på din egen telefon.",
                    "Dagar och telefonnummer finns på HyMy-kyläs sidor på nätet. Sidorna är på finska.",
                ),
                (
                    "links",
                    {"title": said("Läs mer"), "links": [link(said("HyMy-kyläs sidor på nätet"), HYMY)]},
                ),
            ],
        },
    },
}
