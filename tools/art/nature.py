"""What grows and shines: trees, hills, clouds, and the fireweed."""

from .strokes import FARTHER, HAZE, INK, LEAF, PAPER, SAND, SPRUCE, SUN, disc, flat, path, place, point, thin


def ground(y, below=SAND, size=(1200, 750), breaks=()):
    """The line that carries a picture, from edge to edge; `breaks` are (from, to) gaps in it."""
    width, height = size
    stops = [0, *(x for gap in breaks for x in gap), width]
    lines = "".join(path(f"M{start} {y}H{end}") for start, end in zip(stops[::2], stops[1::2], strict=True))
    return flat(f"M0 {y}H{width}V{height}H0z", below) + lines


def spruce(x, base, height, fill=SPRUCE, outlined=False):
    """A spruce in three tiers."""
    d = "M0 -100L20 -62L13 -62L31 -31L22 -31L40 0L-40 0L-22 -31L-31 -31L-13 -62L-20 -62Z"
    if not outlined:
        return flat(place(d, x, base, height / 100), fill)
    trunk = flat(place("M-4 0L4 0L4 8L-4 8Z", x, base - height * 0.08, height / 100), INK)
    return trunk + path(place(d, x, base - height * 0.08, height * 0.92 / 100), fill)


def birch(x, base, height, fill=LEAF, outlined=True):
    """A birch: a white trunk with marks and a round crown."""
    s = height / 100
    trunk = path(place("M-2.6 0L-1.4 -60L1.4 -60L2.6 0Z", x, base, s), PAPER)
    marks = thin(place("M-2 -12L0.4 -12M0.4 -22L2 -22M-1.8 -31L0.2 -31", x, base, s))
    crown = place(
        "M0 -100C18 -100 22 -80 21 -66C20 -50 11 -42 0 -42C-11 -42 -20 -50 -21 -66C-22 -80 -18 -100 0 -100Z", x, base, s
    )
    return trunk + marks + (path(crown, fill) if outlined else flat(crown, fill))


def bush(x, base, width, fill=LEAF, outlined=True):
    d = place("M-50 0C-50 -26 -36 -36 -24 -34C-20 -52 6 -56 16 -42C34 -48 50 -28 50 0Z", x, base, width / 100)
    return path(d, fill) if outlined else flat(d, fill)


def cloud(x, y, width, fill=PAPER):
    return flat(
        place("M-50 0C-50 -16 -34 -22 -26 -16C-22 -34 4 -36 12 -20C24 -30 44 -18 50 0Z", x, y, width / 100), fill
    )


def sun(x, y, radius, fill=SUN):
    return disc(x, y, radius, fill)


def hill(x, base, width, height, fill=FARTHER):
    w = width / 2
    return flat(
        f"M{x - w} {base}C{x - w * 0.55} {base - height * 1.25} {x + w * 0.5} {base - height * 1.3} {x + w} {base}Z",
        fill,
    )


def spruces(x, base, heights, gap, fill=HAZE):
    """A far edge of forest."""
    return "".join(spruce(x + i * gap, base, height, fill) for i, height in enumerate(heights))


def fireweed(x, base, height, blossom, top=None, lean=0.0):
    """A fireweed stalk: pale blossoms, one of them the point where `top` gives its radius."""
    s = height / 100
    stalk = path(place("M0 0C1 -30 -1 -60 0 -92", x, base, s, turn=lean), width=4, ink=SPRUCE)
    leaves = path(place("M0 -14L8 -24M0 -24L-9 -34M0 -36L8 -46", x, base, s, turn=lean), width=4, ink=SPRUCE)
    flowers = []
    for i in range(8):
        side = 1 if i % 2 else -1
        a, b = side * (5.4 - i * 0.5), -50 - i * 6.4
        spot = place(f"M{a} {b}", x, base, s, turn=lean)[1:].split()
        flowers.append((float(spot[0]), float(spot[1]), (4.6 - i * 0.36) * s))
    drawn = "".join(disc(*flower, blossom) for flower in flowers)
    return stalk + leaves + drawn + (point(*flowers[1][:2], top) if top else "")


def pot_plant(x, base, size=1.0, pot=PAPER, leaf=LEAF):
    """A plant in a pot."""
    leaves = (
        "M0 -40C-10 -70 -44 -76 -52 -108C-16 -106 4 -82 0 -40Z",
        "M0 -40C8 -70 40 -82 50 -112C16 -110 -4 -84 0 -40Z",
        "M0 -40C-16 -80 -10 -120 2 -144C16 -120 16 -80 0 -40Z",
    )
    drawn = "".join(path(place(d, x, base, size), leaf) for d in leaves)
    return drawn + path(place("M-28 -44L28 -44L22 0L-22 0Z", x, base, size), pot)
