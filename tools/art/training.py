"""Lead pictures of trainings and of meetings over coffee."""

from .furniture import chair, coffee_pot, cup, pendant, stool, table
from .games import bogey
from .looks import MIKAEL, OMAR, PALE, SIRKKA, Look
from .nature import birch, fireweed, ground, hill, pot_plant, sun
from .people import sitting, standing, walking
from .strokes import (
    FAR,
    HAZE,
    LAMP,
    LINE,
    PAPER,
    SAND,
    SLATE,
    SUN,
    TEAL,
    WOOD,
    G,
    box,
    circle,
    flat,
    path,
    picture,
    place,
    point,
    thin,
)
from .things import laptop_side, wheelchair


def event_network_coffee():
    """A coffee pot and cups, whose steam ties a knot."""
    top = 520
    cups = "".join(
        cup(x, top, 2.0, fill, steam=False, face=face)
        for x, fill, face in ((200, PAPER, -1), (420, SUN, 1), (640, PAPER, 1))
    )
    steam = path(
        "M200 452C140 380 300 350 250 280C220 236 300 200 420 212M420 452C480 390 360 340 420 270"
        "C436 250 430 230 420 212M640 452C700 390 560 350 600 280C630 226 520 196 420 212",
        width=LINE,
    )
    plate = path(f"M1000 {top - 14}H1150L1130 {top}H1020z", PAPER)
    buns = (
        path(place("M-36 0C-40 -30 -16 -40 0 -40C16 -40 40 -30 36 0Z", 1040, top - 14), WOOD)
        + path(place("M-36 0C-40 -30 -16 -40 0 -40C16 -40 40 -30 36 0Z", 1110, top - 14), WOOD)
        + path(place("M-36 0C-40 -30 -16 -40 0 -40C16 -40 40 -30 36 0Z", 1076, top - 46), WOOD)
        + thin(f"M1024 {top - 36}l16 10M1094 {top - 36}l16 10M1062 {top - 70}l16 10")
    )
    return picture(
        flat(f"M0 {top}H1200V750H0z", SAND),
        box(-10, top, 1220, 40, WOOD),
        path("M120 560V760M1080 560V760", width=14),
        steam,
        point(420, 212, 17),
        cups,
        coffee_pot(850, top, 1.75, TEAL),
        plate,
        buns,
        pendant(850, 0, 150, SUN, 1.1),
    )


def event_training_1():
    """A torch shows that the large shadow on the wall belongs to a small bogey."""
    shadow = place(
        "M-90 -10C-112 -70 -104 -150 -72 -186L-66 -226L-38 -204C-14 -216 14 -216 38 -204L66 -226L72 -186"
        "C104 -150 112 -70 90 -10L90 0L-90 0Z",
        850,
        G,
        2.35,
    )
    arms = place("M-94 -110C-116 -92 -124 -70 -118 -50M94 -110C116 -92 124 -70 118 -50", 850, G, 2.35)
    holder = standing(250, G, SIRKKA, hands=((282, 470), (350, 414)), mood="calm")
    torch = path(place("M-30 -9L24 -9L36 -17L46 -17L46 17L36 17L24 9L-30 9Z", 364, 414, 1, 1, 12), SLATE)
    beam = flat("M408 410L1200 60V612H560z", LAMP)
    return picture(
        beam,
        flat(shadow, FAR),
        path(arms, width=26, ink=FAR),
        ground(G),
        holder.back,
        holder.body,
        torch,
        circle(*holder.reach["far"], 9.5, SIRKKA.skin),
        holder.front,
        bogey(640, G, 0.5, TEAL, nose=9, face=-1),
        pot_plant(96, G, 0.9),
    )


def event_training_2():
    """The person and the small bogey work side by side at a laptop."""
    person = sitting(420, 506, G, SIRKKA, hands=((512, 446), (536, 446)), reach=88)
    small = bogey(790, 506, 0.86, TEAL, nose=12, face=-1, arms="in")
    return picture(
        hill(200, G, 640, 110),
        hill(1010, G, 700, 140, HAZE),
        pendant(620, 0, 200, SUN, 1.2),
        ground(G),
        chair(420, 506, G, 1, FAR),
        stool(790, 506, G, FAR),
        person.back,
        person.body,
        small,
        table(620, 456, G, 430),
        laptop_side(596, 456, 1.15, 1),
        person.front,
        cup(690, 456, 1.0),
        pot_plant(1040, G, 1.1),
    )


def event_digisti_duuniin():
    """People on their way to work, each with a tool of their own."""
    chair_back, chair_wheel = wheelchair(400, G, 1, 1)
    first = walking(980, G, OMAR, hands=((944, 474), (1040, 420)), mood="open")
    second = walking(
        720, G, Look(PALE, "long", "#e3b04b", top=PAPER, legs=TEAL, apron=SUN), hands=((690, 474), (776, 416))
    )
    third = sitting(400, G - 92, G - 20, MIKAEL, hands=((438, 452), (452, 452)), reach=76)
    fourth = walking(180, G, SIRKKA, hands=((150, 470), (236, 430)))
    return picture(
        sun(600, 170, 60),
        hill(300, G, 800, 150),
        hill(950, G, 800, 190, HAZE),
        birch(858, G, 330),
        ground(G),
        fourth.back,
        fourth.body,
        fourth.front,
        chair_back,
        third.back,
        third.body,
        laptop_side(452, 470, 0.8, 1),
        third.front,
        chair_wheel,
        second,
        first.back,
        first.body,
        first.front,
        fireweed(1046, 452, 170, "#f3b4d3", 9, 8),
    )


DRAWINGS = (
    event_network_coffee,
    event_training_1,
    event_training_2,
    event_digisti_duuniin,
)
