"""The project and the things that its outputs name: one object each, with both languages."""

from datetime import date

from demo.texts.words import T

CODE = "S22619"
NAME = T("Digiosallisuus työllisyyden edistämisessä", "Digital delaktighet som stöd för sysselsättningen")

PROJECT = {
    "code": CODE,
    "starts_on": date(2021, 10, 1),
    "ends_on": date(2023, 8, 31),
    "funder": T(
        "Euroopan sosiaalirahasto (REACT-EU), Hämeen ELY-keskus",
        "Europeiska socialfonden (REACT-EU), NTM-centralen i Tavastland",
    ),
    "programme_period": "esf-2014-react",
    "summary": T(
        "Työtä haetaan ja palveluja käytetään yhä useammin verkossa. Hanke etsi keinoja, joilla heikossa "
        "työmarkkina-asemassa olevat ihmiset ja heidän tukijansa pysyvät mukana.",
        "Allt oftare söker vi arbete och använder tjänster på nätet. Projektet sökte sätt att få med både personer med "
        "svag ställning på arbetsmarknaden och de personer som stöder dem.",
    ),
    "contact": T("Projektipäällikkö, Metropolia Ammattikorkeakoulu", "Projektchefen, Yrkeshögskolan Metropolia"),
    "state": "closed",
}

GOALS = [
    T(
        "Vahvistaa heikossa työmarkkina-asemassa olevien digitaitoja ja digiosallisuutta",
        "Stärka de digitala färdigheterna och den digitala delaktigheten hos personer med svag ställning på "
        "arbetsmarknaden",
    ),
    T(
        "Vahvistaa työllistymistä edistävien järjestöjen työntekijöiden digiosaamista",
        "Stärka det digitala kunnandet hos anställda i organisationer inom tredje sektorn som främjar sysselsättning",
    ),
    T(
        "Löytää konkreettisia keinoja niille, jotka tukevat työllistymistä työkseen",
        "Hitta konkreta arbetssätt för dem som har till uppgift att stödja människor på väg till arbete",
    ),
    T(
        "Rakentaa yhdessä digiosallisuutta vahvistava toimintamalli osaksi Myllypuron kampuksen HyMy-kylän palveluja",
        "Tillsammans bygga upp en verksamhetsmodell som stärker den digitala delaktigheten, som en del av tjänsterna "
        "i HyMy-kylä på campus i Kvarnbäcken",
    ),
    T(
        "Tuottaa tietoa siitä, mikä lisää digiosallisuutta",
        "Ta fram kunskap om vad som ökar den digitala delaktigheten",
    ),
]

ORGANISATIONS = {
    "metropolia": (
        T("Metropolia Ammattikorkeakoulu", "Yrkeshögskolan Metropolia"),
        "https://www.metropolia.fi/",
        "implementer",
    ),
    "sosped": (T("Sosped-säätiö", ""), "https://sosped.fi/", "part-implementer"),
    "eskot": (T("Eskot ry", ""), "", "partner"),
    "vates": (T("Vates-säätiö", ""), "", "partner"),
}

THERAPY = T("lehtori, toimintaterapia", "lektor, ergoterapi")
# Authors of published works, as the works and the project itself name them, with their portraits.
PEOPLE = {
    "halonen": ("Janett", "Halonen", "portrait-jh", T("projektipäällikkö, lehtori", "projektchef, lektor")),
    "rantala-nenonen": (
        "Katriina",
        "Rantala-Nenonen",
        "portrait-kr",
        T("lehtori, sosiaaliala", "lektor, det sociala området"),
    ),
    "saikko": ("Sanna", "Saikko", "portrait-ss", THERAPY),
    "vehkapera": ("Ulla", "Vehkaperä", "portrait-uv", THERAPY),
}

TARGET_GROUPS = {
    "jobseekers": T("Heikossa työmarkkina-asemassa olevat", "Personer med svag ställning på arbetsmarknaden"),
    "rehabilitees": T(
        "Päihde- ja mielenterveyskuntoutujat", "Personer som återhämtar sig från missbruk eller psykisk ohälsa"
    ),
    "professionals": T(
        "Työllistymistä edistävien järjestöjen työntekijät",
        "Anställda i organisationer inom tredje sektorn som främjar sysselsättning",
    ),
    "students": T("Sosiaali- ja terveysalan opiskelijat", "Studerande inom social- och hälsovård"),
}

PLACE = {
    "name": T("Myllypuron kampus", "Campus Kvarnbäcken"),
    "street_address": T("Myllypurontie 1", "Kvarnbäcksvägen 1"),
    "postal_code": "00920",
    "city": T("Helsinki", "Helsingfors"),
    "directions": T("Kampus on Myllypuron metroaseman lähellä.", "Campus ligger nära metrostationen i Kvarnbäcken."),
}

SERIES = {
    "surveys": T("Hankkeen kyselyt", "Projektets enkäter"),
    "training": T("Rohkeutta digimörön selättämiseen -koulutus", "Utbildningen Mod att besegra digitrollet"),
}

# Topics of YSO by their Finnish label; those that YSO lacks are made as own topics.
TOPICS = {
    "inclusion": T("digiosallisuus", "digital delaktighet"),
    "support": T("digituki", "digitalt stöd"),
    "job-search": T("työnhaku", "arbetssökning"),
    "employment": T("työllistyminen", "sysselsättning (process)"),
    "digitalisation": T("digitalisaatio", "digitalisering (process)"),
    "survey": T("kyselytutkimus", "enkätundersökning"),
    "therapy": T("toimintaterapia", "ergoterapi"),
    "group": T("ryhmätoiminta", "gruppverksamhet"),
    "peer": T("vertaistuki", "stöd av likställda"),
    "partial": T("osatyökykyiset", "partiellt arbetsföra"),
    "coaching": T("työvalmennus", "arbetsträning"),
    "learning": T("oppimisympäristö", "inlärningsmiljö"),
    "games": T("pelillistäminen", "spelifiering"),
    "services": T("sähköiset palvelut", "elektroniska tjänster"),
    "cooperatives": T("osuuskunnat", "andelslag"),
}
BROADER = {"job-search": "employment", "coaching": "employment", "support": "services"}  # as this project sees them
