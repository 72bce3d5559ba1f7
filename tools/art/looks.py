"""How people look: skins, hair, clothes, and the people whom the demo knows."""

from dataclasses import dataclass

from .strokes import BLUE, BRICK, FAR, INK, MOSS, PAPER, SLATE, SOFT, SPRUCE, SUN, TEAL, WOOD

PALE, TAN, BROWN = "#f3cfae", "#e0ac82", "#a86f4a"
BLACK, CHESTNUT, GREY, BLOND, RED = INK, "#8a5a2b", "#cfd6d3", "#e3b04b", "#b5652f"

HAIR = {
    "short": "M-28 2C-33 -22 -16 -34 4 -34C20 -34 30 -24 29 -10C18 -11 10 -15 5 -20C-2 -10 -8 -7 -15 -6"
    "C-16 2 -20 6 -28 2Z",
    "crop": "M-27 -2C-29 -22 -14 -31 2 -31C17 -31 28 -22 28 -8C12 -14 -6 -16 -17 -13C-18 -6 -20 0 -27 0Z",
    "bob": "M-26 24C-36 10 -36 -34 2 -34C20 -34 31 -22 29 -9C16 -10 8 -14 3 -20C-2 -10 -8 -6 -14 -4"
    "C-12 8 -12 16 -14 26C-18 27 -22 27 -26 24Z",
    "long": "M-40 58C-30 30 -38 -34 2 -34C20 -34 31 -22 29 -9C16 -10 8 -14 3 -20C-2 -10 -8 -6 -14 -4"
    "C-11 20 -10 38 -14 56C-24 62 -32 62 -40 58Z",
    "bun": "M-28 4C-30 -20 -16 -33 4 -33C20 -33 30 -22 29 -10C16 -11 8 -14 2 -20C-4 -9 -10 -4 -16 0C-20 6 -26 8 -28 4Z",
    "waves": "M-30 22C-42 16 -36 6 -38 0C-44 -12 -34 -22 -26 -24C-22 -38 -4 -42 6 -36C20 -38 32 -28 30 -14"
    "C32 -10 26 -8 22 -12C14 -8 8 -14 4 -18C0 -8 -8 -6 -12 -4C-8 4 -14 8 -12 14C-10 24 -20 28 -30 22Z",
    "cap": "M-28 -4C-28 -22 -16 -33 1 -33C18 -33 28 -22 29 -8L46 -6C48 -2 46 1 42 1L-27 1Z",
    "beanie": "M-29 -9C-31 -28 -18 -39 0 -39C19 -39 30 -28 29 -9Z",
    "scarf": "M8 31C-8 34 -36 40 -38 30C-34 22 -32 8 -31 -4C-30 -24 -16 -35 3 -35C20 -35 31 -22 29 -7"
    "C24 -14 14 -18 4 -18C-8 -16 -12 2 -4 16C0 22 4 27 8 31Z",
}
BACK_HAIR = {"bun": (-26, -20, 12), "curls": (0, -6, 38)}


@dataclass(frozen=True)
class Look:
    """What a person wears and how the person looks."""

    skin: str = PALE
    hair: str = "short"
    hair_ink: str = CHESTNUT
    top: str = TEAL
    legs: str = SOFT
    shoes: str = PAPER
    sleeves: bool = True
    skirt: str = ""
    beard: bool = False
    glasses: bool = False
    apron: str = ""
    collar: str = ""


AINO = Look(PALE, "bob", CHESTNUT, top=TEAL, legs=SOFT)
OMAR = Look(BROWN, "crop", BLACK, top=WOOD, legs=SLATE, beard=True)
SIRKKA = Look(PALE, "bun", GREY, top=BRICK, legs=SOFT, glasses=True)
MIKAEL = Look(TAN, "short", BLACK, top=PAPER, legs=SPRUCE)
LEILA = Look(TAN, "scarf", SLATE, top=MOSS, legs=SOFT, skirt=SOFT)
PEKKA = Look(PALE, "crop", GREY, top=BLUE, legs=SOFT, beard=True)
ELLEN = Look(PALE, "long", BLOND, top=SUN, legs=TEAL)
AMINA = Look(BROWN, "waves", BLACK, top=PAPER, legs=TEAL, collar=WOOD)
VALO = Look(PALE, "beanie", WOOD, top=SLATE, legs=SOFT)
KASPER = Look(PALE, "waves", RED, top=FAR, legs=SOFT)
HAVEN = Look(PALE, "bun", RED, top=FAR, legs=SPRUCE)
TUOMAS = Look(TAN, "short", CHESTNUT, top=SLATE, glasses=True)
