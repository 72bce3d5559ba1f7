"""Blog posts. The originals are in Metropolia's blogs; the texts here are written for the demo on the same subjects."""

from demo.texts import post_gaps, post_keys, post_learning, post_recognise
from demo.texts.words import T

WAYS = {
    "key": "post-ways",
    "title": T(
        "Monimuotoiset työnteon tavat ja osatyökykyisten mahdollisuudet",
        "Många sätt att arbeta och möjligheterna för partiellt arbetsföra",
    ),
    "intro": T(
        "Keikkatyö, osuuskunta vai kevytyrittäjyys? Kirjoitus osatyökykyisten reiteistä työhön.",
        "Gigarbete, andelslag eller lättföretagande? En text om partiellt arbetsföras vägar till arbete.",
    ),
    "year": 2023,
    "state": "announced",
    "contributors": ["vehkapera"],
    "topics": ["partial", "employment"],
}

POSTS = [post_gaps.POST, post_learning.POST, post_keys.POST, post_recognise.POST, WAYS]
