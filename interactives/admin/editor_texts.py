"""The words of the editor of hotspots. Curly brackets are filled in by its scripts."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def texts() -> dict:
    """Return every text of the tool by its name, in the language of the admin."""
    return {**_commands(), **_places(), **_messages(), "keys": _keys()}


def scene_link_texts() -> dict:
    """Return the texts of the choice of another scene."""
    return {
        "choose": _("Choose a scene"),
        "gone": _("A scene that has been removed ({key})"),
        "unnamed": _("Scene {number}, without a name"),
        "none": _("This page has only one scene. Add another scene first."),
    }


def _commands() -> dict:
    return {
        "tool": _("Picture and points"),
        "select": pgettext("tool", "Choose"),
        "point": pgettext("hotspot", "Marker"),
        "rect": _("Rectangle"),
        "ellipse": _("Ellipse"),
        "polygon": _("Polygon"),
        "mode": _("A click on the picture:"),
        "add": _("Add a point"),
        "undo": _("Undo"),
        "redo": _("Redo"),
        "zoomIn": _("Zoom in"),
        "zoomOut": _("Zoom out"),
        "help": _("Keys"),
        "close": pgettext("dialog", "Close"),
        "replace": _("Replace the picture"),
        "earlier": _("Move earlier"),
        "later": _("Move later"),
        "duplicate": pgettext("verb", "Copy"),
        "remove": _("Remove"),
        "finish": pgettext("tool", "Done"),
        "cancel": pgettext("dialog", "Cancel"),
        "addCorner": _("Add a corner"),
        "removeCorner": _("Remove the corner"),
    }


def _places() -> dict:
    return {
        "stage": _("The picture and its points. The arrow keys move the chosen point."),
        "list": _("Points in their order"),
        "name": _("Point {number}: {title}"),
        "unnamed": _("Point {number}, without a name"),
        "position": _("Point {number}, {x} from left, {y} from top"),
        "area": _("Point {number}, {x} from left, {y} from top, width {w}, height {h}"),
        "corner": _("Corner {corner} of {count}, {x} from left, {y} from top"),
        "nw": _("Upper left corner of point {number}"),
        "ne": _("Upper right corner of point {number}"),
        "se": _("Lower right corner of point {number}"),
        "sw": _("Lower left corner of point {number}"),
        "cornerHandle": _("Corner {corner} of point {number}"),
        "pointer": _("{x} from left, {y} from top"),
    }


def _messages() -> dict:
    return {
        "noPicture": _("Choose a picture first. Then you can place points on it."),
        "lostPicture": _("The file of the picture is missing. Choose another picture. The points are kept."),
        "noHotspots": _("No points yet. Click the picture where the first point belongs, or press “Add a point”."),
        "noneChosen": _("Choose a point in the picture or in the list. Its texts are then edited here."),
        "hintSelect": _("Click a point to edit it. Drag it to move it."),
        "hintPoint": _("Click the picture where the point belongs."),
        "hintArea": _("Drag over the picture where the area belongs. A click makes an area of middle size."),
        "hintPolygon": _("Click the corners one after the other. Finish with a click on the first corner."),
        "drawing": _("Corners so far: {count}"),
        "tooFew": _("A polygon has at least three corners."),
        "crosses": _("The sides of the polygon cross. Move or remove a corner."),
        "added": _("Added: point {number}"),
        "removed": _("Removed: {name}. You can undo it."),
        "moved": _("Now point {number} of {count}: {title}"),
        "undone": _("Undone"),
        "redone": _("Done again"),
        "nothingToUndo": _("Nothing to undo"),
        "nothingToRedo": _("Nothing to do again"),
        "proportions": _("The new picture has other proportions ({before} → {now}). Check the place of each point."),
        "replaced": _("The picture was replaced. The points stayed in their places."),
        "oldPicture": _("Take back the old picture"),
        "checked": _("I have checked the places"),
    }


def _keys() -> list:
    """Return pairs of keys and what they do."""
    arrows = _("Arrow keys")
    return [
        [arrows, _("move the point, corner or size 0.5 %")],
        [_("Shift + arrow keys"), _("move 5 %")],
        [_("Alt + arrow keys"), _("make the area larger or smaller; with Shift in bigger steps")],
        ["Page Up, Page Down", _("previous or next point")],
        ["Tab", _("from a point to its size or its corners")],
        ["+", _("add a corner after this one, or add a point in the middle")],
        ["Delete", _("remove the point or the corner")],
        ["Enter", _("edit the texts of the point")],
        ["Esc", _("from the texts back to the picture; stop drawing")],
        [_("Alt + arrow up or down in the list"), _("move the point earlier or later")],
        ["Ctrl + Z, Ctrl + Y", _("undo, do again")],
    ]
