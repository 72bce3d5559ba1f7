"""Lead pictures of reports, surveys and a chapter."""

from .looks import AINO, ELLEN, LEILA, MIKAEL, PEKKA
from .nature import cloud, ground, hill, pot_plant, sun
from .people import sitting, standing, walking
from .strokes import (
    FAR,
    FARTHER,
    HAZE,
    INK,
    LAMP,
    LEAF,
    MIST,
    PAPER,
    SUN,
    TEAL,
    THIN,
    WOOD,
    G,
    box,
    circle,
    disc,
    line,
    path,
    picture,
    place,
    point,
    thin,
)
from .things import backpack, laptop_front, lines


def report_job_search():
    """The screen of a laptop is a door, and somebody opens it."""
    rows = "".join(
        box(416, y, 40, 40, fill, THIN) + lines(474, y + 12, (150, 90), 18)
        for y, fill in ((396, FARTHER), (462, LAMP), (528, FARTHER))
    )
    seek = box(416, 318, 208, 46) + circle(442, 339, 9, width=THIN) + thin("M449 346l7 7M470 341h96")
    visitor = walking(206, G, MIKAEL, hands=((166, 470), (262, 452)), stride=46)
    host = standing(764, 594, AINO, face=-1, size=0.66, hands=((738, 468), (716, 402)), frontal=False)
    return picture(
        sun(1060, 170, 62),
        cloud(170, 190, 150),
        cloud(1010, 330, 110),
        ground(G),
        laptop_front(650, G, 580, 356),
        seek,
        rows,
        box(700, 336, 132, 260, LAMP),
        str(host),
        box(700, 336, 132, 260, "none"),
        path("M832 336L914 308V628L832 596z", TEAL),
        path("M848 362L898 346V452L848 452zM848 484H898V592L848 572z", width=THIN),
        point(896, 468, 13),
        visitor.back,
        backpack(192, 348, 0.9),
        visitor.body,
        visitor.front,
        pot_plant(1078, G),
    )


def board(answers, joined=False):
    """A large questionnaire on a stand: rows of circles to choose from."""
    parts = [path("M520 560L490 612M880 560L910 612", width=8), box(460, 110, 480, 456), box(620, 92, 160, 34, FAR)]
    spots = []
    for row, choice in enumerate(answers):
        y = 196 + row * 92
        parts.append(thin(f"M498 {y - 8}h72M498 {y + 10}h44"))
        for column in range(5):
            x = 630 + column * 64
            parts.append(circle(x, y, 20, MIST))
            if column == choice:
                spots.append((x, y))
    if joined:
        parts.append(line(*spots))
    parts += [disc(x, y, 12, INK) for x, y in spots]
    return "".join(parts), spots


def survey_start():
    """The first of many answers is marked."""
    form, spots = board((None, 1, None, None))
    x, y = spots[0]
    writer = standing(372, G, LEILA, hands=((404, 440), (498, 392)))
    pencil = path(place("M0 0L26 -11L236 -11L236 11L26 11Z", x - 8, y + 6, 1, -1, -25), WOOD) + thin(
        place("M26 -11L26 11M212 -11L212 11", x - 8, y + 6, 1, -1, -25)
    )
    thinker = standing(1040, G, PEKKA, face=-1, hands=((1000, 420), (1016, 318)), mood="calm")
    sprout = path("M196 560C196 544 196 536 196 524") + path(
        place("M0 0C4 -16 18 -22 30 -20C28 -6 14 2 0 0Z", 196, 530), LEAF
    )
    return picture(
        hill(170, G, 520, 90),
        hill(1010, G, 640, 120, HAZE),
        ground(G),
        form,
        sprout + path("M168 560H224L216 612H176z", PAPER),
        writer.back,
        writer.body,
        point(x, y, 13),
        pencil,
        circle(*writer.reach["far"], 9.5, LEILA.skin),
        writer.front,
        thinker,
    )


def survey_end():
    """All rows are answered, and a line joins the answers."""
    answers = (1, 2, 2, 4)
    form, spots = board(answers, joined=True)
    last = spots[-1]
    reader = standing(350, G, LEILA, hands=((372, 470), (440, 400)))
    shower = standing(1040, G, PEKKA, face=-1, hands=((1004, 440), (916, 440)))
    return picture(
        hill(170, G, 520, 90),
        hill(1010, G, 640, 120, HAZE),
        sun(1080, 150, 54),
        ground(G),
        form,
        point(*last, 15),
        pot_plant(196, G, 1.1),
        reader,
        shower,
    )


def chapter_digiosaava():
    """A large open book; one page of it stands up."""
    reader = sitting(
        846, 232, 400, ELLEN, hands=((776, 186), (784, 190)), face=-1, feet=((790, 352), (768, 362)), nod=8
    )
    small = path("M742 166L776 178L776 214L742 202zM776 178L808 162V198L776 214z", PAPER)
    return picture(
        hill(240, G, 700, 130),
        hill(930, G, 760, 170, HAZE),
        ground(G),
        path("M170 268V624H1030V268", TEAL),
        path(
            "M190 250C330 196 500 210 600 276C700 210 870 196 1010 250V592C870 546 700 552 600 612"
            "C500 552 330 546 190 592z",
            PAPER,
        ),
        path("M600 276V612"),
        thin("".join(f"M244 {y}C340 {y - 34} 460 {y - 26} 548 {y + 14}" for y in (322, 366, 410, 454, 498, 542))),
        thin("".join(f"M652 {y + 14}C740 {y - 26} 860 {y - 34} 956 {y}" for y in (410, 454, 498, 542))),
        path("M600 276C580 190 520 130 420 104V424C520 452 580 520 600 612z", SUN),
        thin("M462 196C506 214 540 244 562 284M462 244C506 262 540 292 562 332M462 292C490 302 516 320 534 342"),
        point(470, 388, 15),
        reader.back,
        reader.body,
        small,
        reader.front,
    )


DRAWINGS = (
    report_job_search,
    survey_start,
    survey_end,
    chapter_digiosaava,
)
