"""A chapter, guides, the slides and a leaflet."""

from demo.texts.words import METROPOLIA, T, text

BOOKLETS = [
    {
        "key": "chapter",
        "title": T("Digiosallisuus työllistymisen näkökulmasta", "Digital delaktighet ur sysselsättningens synvinkel"),
        "intro": T(
            "Luku DigiosaaVa-hankkeen julkaisussa: mitä digiosallisuus merkitsee, kun tavoitteena on työ.",
            "Ett kapitel i projektet DigiosaaVas publikation: vad digital delaktighet betyder när målet är arbete.",
        ),
        "publication_type": "chapter",
        "year": 2023,
        "host_publication": "DigiosaaVa-hankkeen julkaisu",
        "text_language": "fi",
        "contributors": ["rantala-nenonen", "saikko", "vehkapera"],
        "topics": ["inclusion", "employment"],
        "target_groups": ["professionals"],
        "related": ["report", "end-survey"],
        "lead_image": "chapter-digiosaava",
        "abstract": T(
            "Digitaidot ovat osa työelämätaitoja. Luku tarkastelee, mitä digiosallisuus vaatii ihmiseltä, jonka asema "
            "työmarkkinoilla on heikko, ja mitä palvelut voivat tehdä toisin.",
            "Digitala färdigheter är en del av det som krävs i arbetslivet. Kapitlet beskriver vad digital delaktighet "
            "kräver av den som har en svag ställning på arbetsmarknaden och vad tjänsterna kan göra annorlunda.",
        ),
    },
    {
        "key": "gig-guide",
        "title": T("Tuettu keikkatyö", "Gigarbete med stöd"),
        "intro": T(
            "Hankkeen lukuvinkki: keikkatyötä voi tehdä henkilöstöpalveluyrityksen kautta tuetusti ja turvallisesti.",
            "Projektets lästips: gigarbete via ett bemanningsföretag kan göras tryggt och med stöd.",
        ),
        "publication_type": "guide",
        "text_language": "fi",
        "elsewhere_url": "https://tuettukeikkatyo.metropolia.fi/",
        "elsewhere_site": "tuettukeikkatyo.metropolia.fi",
        "topics": ["partial", "employment"],
        "target_groups": ["professionals", "jobseekers"],
        "lead_image": "guide-gig-work",
        "body": [
            text(
                T(
                    "Julkaisu kertoo, miten osatyökykyinen voi tehdä keikkoja niin, että tuki kulkee mukana. Hanke "
                    "suositteli sitä työhönvalmentajille ja työnhakijoille.",
                    "Publikationen berättar hur partiellt arbetsföra kan ta gig så att stödet följer med. Projektet "
                    "rekommenderade den till arbetscoacher och arbetssökande.",
                ),
            ),
        ],
    },
    {
        "key": "cooperative-guide",
        "title": T("Tuettu osuuskunta", "Andelslag med stöd"),
        "intro": T(
            "Hankkeen lukuvinkki: osuuskunnassa voi tehdä mielekästä työtä yhdessä ja omien voimien mukaan.",
            "Projektets lästips: i ett andelslag kan man göra meningsfullt arbete tillsammans och efter sina krafter.",
        ),
        "publication_type": "guide",
        "text_language": "fi",
        "elsewhere_url": "https://www.omillaan.fi/",
        "elsewhere_site": "omillaan.fi",
        "topics": ["cooperatives", "partial"],
        "target_groups": ["professionals", "jobseekers"],
        "lead_image": "guide-cooperative",
        "body": [
            text(
                T(
                    "Julkaisu kuvaa, miten osuuskunta toimii ja millaista tukea sen jäsenet tarvitsevat. Osuuskunta on "
                    "yksi reitti työhön, kun kokoaikainen työsuhde ei sovi.",
                    "Publikationen beskriver hur ett andelslag fungerar och vilket stöd medlemmarna behöver. "
                    "Andelslaget är en väg till arbete när en heltidsanställning inte passar.",
                ),
            ),
        ],
        "related": ["gig-guide"],
    },
    {
        "key": "slides",
        "title": T("Hanke-esittely", "Presentation av projektet"),
        "intro": T(
            "Kaksitoista diaa: miksi hanke tarvittiin, keitä oli mukana, mitä kehitettiin ja mikä jatkuu.",
            "Tolv presentationsbilder: varför projektet behövdes, vilka som var med, vad som utvecklades och vad som "
            "fortsätter.",
        ),
        "publication_type": "slides",
        "year": 2023,
        "publisher": METROPOLIA,
        "text_language": "fi",
        "contributors": ["metropolia", "sosped"],
        "lead_image": "emblem",
        "files": ["slides"],
        "topics": ["inclusion", "employment"],
        "target_groups": ["professionals"],
        "related": ["report", "start-survey", "end-survey"],
        "body": [
            text(
                T(
                    "Diat sopivat esimerkiksi verkoston tapaamiseen tai opetukseen. Niissä ovat hankkeen tavoitteet, "
                    "kymmenen tapahtumaa, kyselyjen päätulokset ja lähteet.",
                    "Presentationsbilderna passar till exempel för nätverksträffar eller undervisning. De tar upp "
                    "projektets mål, de tio evenemangen, enkäternas huvudresultat och källorna. Bilderna är på finska.",
                ),
            ),
        ],
    },
    {
        "key": "leaflet",
        "title": T("Digi- ja Duunikulman esite", "Broschyr om Digi- ja Duunikulma"),
        "intro": T(
            "Kaksi sivua siitä, mitä Kulmassa tehdään ja millainen ensimmäinen käynti on.",
            "Två sidor om vad man gör i Digi- ja Duunikulma och hur det första besöket går till, på finska.",
        ),
        "publication_type": "other",
        "year": 2023,
        "publisher": METROPOLIA,
        "text_language": "fi",
        "contributors": ["metropolia"],
        "lead_image": "service-digi-ja-duunikulma",
        "files": ["leaflet"],
        "topics": ["support", "job-search"],
        "target_groups": ["jobseekers", "rehabilitees"],
        "body": [
            text(
                T(
                    "Vanhan esitteen PDF-tiedostossa ei ole rakennemerkintöjä ruudunlukijalle. Samat tiedot ovat "
                    "tekstinä palvelun sivulla.",
                    "Den gamla broschyrens pdf-fil saknar strukturtaggar för skärmläsare. Samma information finns som "
                    "text på tjänstens sida.",
                ),
            ),
        ],
    },
]
