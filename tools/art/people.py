"""People: one skeleton, many looks. A standing adult is 360 high at size 1."""

import math
from dataclasses import dataclass, field

from .looks import BACK_HAIR, HAIR
from .strokes import INK, LINE, THIN, circle, disc, limb, moved, path, place

UPPER_ARM, FOREARM, THIGH, SHIN, TRUNK, HEAD = 60, 58, 84, 84, 106, 27


SHOE = "M-13 9L-13 -4C-13 -10 10 -10 12 -4C24 -2 29 2 29 9Z"


BEARD = "M-25 0C-20 10 -8 12 0 9C8 6 18 9 27 5C28 24 16 36 2 36C-14 35 -25 20 -25 0Z"


@dataclass
class Figure:
    """A person in a pose, as layers: what is behind the trunk, the trunk with its head, the arm nearest to us."""

    back: str
    body: str
    front: str
    head: tuple = (0, 0)
    reach: dict = field(default_factory=dict)

    def __str__(self):
        return self.back + self.body + self.front


def bend(start, end, first, second, side):
    """Where an elbow or knee is, between two ends; out of reach, the limb points straight at its end."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    distance = math.hypot(dx, dy) or 0.01
    if distance > (first + second) * 0.998:
        ratio = (first + second) * 0.998 / distance
        end, distance = (start[0] + dx * ratio, start[1] + dy * ratio), distance * ratio
        dx, dy = end[0] - start[0], end[1] - start[1]
    along = (first**2 - second**2 + distance**2) / (2 * distance)
    across = math.sqrt(max(first**2 - along**2, 0)) * side
    ux, uy = dx / distance, dy / distance
    return (start[0] + ux * along - uy * across, start[1] + uy * along + ux * across), end


def head(x, y, look, size=1.0, face=1, turn=0.0, mood="smile", pen=LINE):
    """A head: face 1 looks right, -1 left, 0 away from us."""
    side = face or 1

    def at(d):
        return place(d, x, y, size, side, turn)

    def spot(a, b):
        angle = math.radians(turn)
        a *= side * size
        b *= size
        return x + a * math.cos(angle) - b * math.sin(angle), y + a * math.sin(angle) + b * math.cos(angle)

    parts = []
    if look.hair in BACK_HAIR:
        bx, by, radius = BACK_HAIR[look.hair]
        parts.append(circle(*spot(bx, by), radius * size, look.hair_ink, pen))
    parts.append(circle(x, y, HEAD * size, look.skin, pen))
    if face == 0:
        if look.hair == "bald":
            return "".join(parts)
        parts.append(circle(x, y, (HEAD + 3) * size, look.hair_ink, pen))
        return "".join(parts)
    if look.beard:
        parts.append(path(at(BEARD), look.hair_ink, pen))
    eyes = [(6, -1), (19, -1)]
    dot = max(2.9 * size, 1.7)
    if mood == "rest":
        parts += [path(at(f"M{a - 4} {b}Q{a} {b + 4} {a + 4} {b}"), width=min(THIN, pen)) for a, b in eyes]
    else:
        parts += [disc(*spot(a, b), dot, INK) for a, b in eyes]
    if look.glasses:
        parts += [circle(*spot(a, b), 7.5 * size, width=min(2.5, pen)) for a, b in eyes]
    mouth = {"open": "M8 11C10 18 18 18 20 10Z", "calm": "M10 13L18 12"}.get(mood, "M7 11Q14 18 21 9.5")
    ink = look.skin if look.beard and look.hair_ink == INK else None
    parts.append(path(at(mouth), "#ffffff" if mood == "open" else "none", min(THIN, pen), ink))
    if look.hair == "curls":
        parts.append(path(at(HAIR["crop"]), look.hair_ink, pen))
    elif look.hair in HAIR:
        parts.append(path(at(HAIR[look.hair]), look.hair_ink, pen))
    if look.hair == "beanie":
        parts.append(path(at("M-31 -19L31 -19L31 -8L-31 -8Z"), "#ffffff", pen))
    return "".join(parts)


def figure(
    hip,
    look,
    *,
    hands=((40, 90), (60, 90)),
    feet=None,
    lean=0.0,
    face=1,
    size=1.0,
    gaze=None,
    nod=0.0,
    mood="smile",
    knees=None,
    elbows=None,
    frontal=False,
    seated=False,
    thigh=THIGH,
    pen=LINE,
):
    """Draw a person from the hip: hands and feet are (near, far) points of the picture itself."""
    angle = math.radians(lean) * face
    up = (math.sin(angle), -math.cos(angle))
    side = (math.cos(angle) * face, math.sin(angle) * face)

    def at(across, along):
        return (
            hip[0] + side[0] * across * size + up[0] * along * size,
            hip[1] + side[1] * across * size + up[1] * along * size,
        )

    def trunk(d):
        return moved(d, at)

    spread = 24 if frontal else 13
    shoulders = (at(-spread, TRUNK - 18), at(spread, TRUNK - 18))
    elbow_sides = elbows or ((1, 1) if not frontal else (1, -1))
    knee_sides = knees or (-1, -1)
    hips = (at(-9 if not frontal else -12, 2), at(9 if not frontal else 12, 2))
    arms, joints = [], {}
    for name, shoulder, hand, turn in zip(("near", "far"), shoulders, hands, elbow_sides, strict=True):
        if hand is None:
            arms.append("")
            continue
        elbow, hand = bend(shoulder, hand, UPPER_ARM * size, FOREARM * size, turn * face)
        joints[name] = hand
        palm = circle(*hand, 9.5 * size, look.skin, pen)
        if look.sleeves:
            arms.append(palm + limb([shoulder, elbow, _before(hand, elbow, 16 * size)], 22 * size, look.top, pen))
        else:
            upper = limb([shoulder, _before(elbow, shoulder, 22 * size)], 22 * size, look.top, pen)
            arms.append(palm + limb([shoulder, elbow, hand], 16 * size, look.skin, pen) + upper)
    lower = []
    if feet:
        for start, foot, turn in zip(hips, feet, knee_sides, strict=True):
            ankle = (foot[0], foot[1] - 9 * size)
            knee, ankle = bend(start, ankle, thigh * size, SHIN * size, turn * face)
            shoe = path(place(SHOE, *ankle, size, face), look.shoes, pen)
            skin = look.skin if look.skirt else look.legs
            thick = (17 if look.skirt else 26) * size
            lower.append(limb([start, knee, _before(ankle, knee, 6 * size)], thick, skin, pen) + shoe)
    torso = path(
        trunk(
            "M-23 -6C-24 30 -31 50 -29 82C-28 98 -18 102 -9 106L9 106C18 102 28 98 29 82"
            "C31 50 24 30 23 -6C12 -12 -12 -12 -23 -6Z"
        ),
        look.top,
        pen,
    )
    skirt = ""
    if look.skirt and feet:
        skirt = _skirt(hips, feet, look, size, face, seated, pen, knee_sides)
    neck_top = at(1, TRUNK + 14)
    centre = (neck_top[0] + face * 4 * size * math.cos(angle), neck_top[1] - 20 * size)
    neck = limb([at(0, TRUNK - 3), (centre[0] - face * 3 * size, centre[1] + 8 * size)], 17 * size, look.skin, pen)
    collar = path(trunk("M-13 103C-8 94 8 94 13 103L10 108L-10 108Z"), look.collar, pen) if look.collar else ""
    apron = path(trunk("M-17 -8C-18 20 -17 40 -16 62L16 62C17 40 18 20 17 -8Z"), look.apron, pen) if look.apron else ""
    turned = face if gaze is None else gaze
    skull = head(*centre, look, size, turned, nod, mood, pen)
    near_leg, far_leg = [*lower, "", ""][:2]
    if frontal:
        return Figure(
            far_leg + near_leg, neck + skirt + torso + apron + collar + skull, arms[1] + arms[0], centre, joints
        )
    return Figure(arms[1] + far_leg, near_leg + neck + skirt + torso + apron + collar + skull, arms[0], centre, joints)


def _before(end, start, gap):
    dx, dy = start[0] - end[0], start[1] - end[1]
    distance = math.hypot(dx, dy) or 1
    return end[0] + dx / distance * gap, end[1] + dy / distance * gap


def _skirt(hips, feet, look, size, face, seated, pen, knee_sides):
    knee, _ = bend(hips[0], (feet[0][0], feet[0][1] - 9 * size), THIGH * size, SHIN * size, knee_sides[0] * face)
    if seated:
        return limb([hips[0], (knee[0], knee[1])], 40 * size, look.skirt, pen)
    middle = (hips[0][0] + hips[1][0]) / 2
    y = hips[0][1]
    d = "M-24 -12L24 -12L38 104L-38 104Z"
    return path(place(d, middle, y, size, 1), look.skirt, pen)


def standing(x, ground, look, *, hands=None, face=1, size=1.0, stride=16, frontal=False, **pose):
    """Someone who stands with both feet on the ground; hands default to hanging down."""
    hip = (x, ground - 176 * size)
    hands = hands or _hanging(hip, face, size, frontal)
    if frontal:
        feet = ((x - face * 15 * size, ground), (x + face * 15 * size, ground))
    else:
        feet = ((x - face * stride * size, ground), (x + face * stride * size, ground))
    return figure(hip, look, hands=hands, feet=feet, face=face, size=size, frontal=frontal, **pose)


def walking(x, ground, look, *, hands=None, face=1, size=1.0, stride=52, **pose):
    """Someone on the way: one foot in front, the other leaving the ground."""
    hip = (x, ground - 168 * size)
    hands = hands or ((x - face * 34 * size, hip[1] + 2 * size), (x + face * 52 * size, hip[1] - 10 * size))
    feet = ((x - face * stride * size, ground - 6 * size), (x + face * stride * size, ground))
    return figure(hip, look, hands=hands, feet=feet, face=face, size=size, lean=pose.pop("lean", 5), **pose)


def sitting(x, seat, ground, look, *, hands=None, face=1, size=1.0, reach=64, **pose):
    """Someone on a seat whose top is at `seat`."""
    hip = (x, seat - 15 * size)
    hands = hands or ((x + face * 62 * size, hip[1] - 10 * size), (x + face * 70 * size, hip[1] - 10 * size))
    near = x + face * reach * size
    feet = pose.pop("feet", ((near, ground), (near + face * 22 * size, ground)))
    return figure(hip, look, hands=hands, feet=feet, face=face, size=size, seated=True, **pose)


def _hanging(hip, face, size, frontal):
    if frontal:
        return (hip[0] - face * 38 * size, hip[1] + 26 * size), (hip[0] + face * 38 * size, hip[1] + 26 * size)
    return (hip[0] - face * 14 * size, hip[1] + 28 * size), (hip[0] + face * 26 * size, hip[1] + 24 * size)


def crowd(*figures):
    return "".join(str(one) for one in figures)


def bust(x, base, look, face=1, size=1.0):
    """Head and shoulders, as in a video meeting."""
    body = path(place("M-58 0C-58 -44 -34 -58 0 -58C34 -58 58 -44 58 0Z", x, base, size), look.top)
    neck = path(place("M0 -76L0 -50", x, base, size), width=22 * size, ink=INK) + path(
        place("M0 -76L0 -54", x, base, size), width=12 * size, ink=look.skin
    )
    return body + neck + head(x + 3 * face * size, base - 92 * size, look, size, face)
