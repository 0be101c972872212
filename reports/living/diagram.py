"""The states of an application as a picture: boxes in layers, and arrows with the numbers of their transitions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from harness.spec.states import StateModel

WIDTH, HEIGHT = 156, 44
"""Of a box, in pixels."""
ACROSS, DOWN, MARGIN = 22, 104, 16
"""Between boxes of a layer, between layers, and around all of them."""
APART = 24
"""How far the ends of lines at a box are from one another, at most."""
TRIED = (0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75)
"""Where along a line its numbers may stand: the first place that is free."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A state with its place: the middle of its box."""

    name: str
    x: float
    y: float
    is_verified: bool
    width: float = WIDTH
    height: float = HEIGHT

    @property
    def left(self) -> float:
        """Where it begins from the left."""
        return self.x - self.width / 2

    @property
    def top(self) -> float:
        """Where it begins from above."""
        return self.y - self.height / 2


@dataclass(frozen=True)
class Arrow:
    """One or more transitions from a state to another: the path of a line (SVG), its numbers and their place."""

    path: str
    numbers: str
    x: float
    y: float

    @property
    def width(self) -> float:
        """How wide the numbers are, about."""
        return len(self.numbers) * 7.2 + 8


@dataclass(frozen=True)
class Diagram:
    """A drawing in pixels."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True)
class Line:
    """What leads from a box to another, with the numbers of its transitions."""

    before: Box
    after: Box
    numbers: str

    def side(self, box: Box) -> str:
        """Tell at which side of one of its boxes it begins or ends: lines to the same layer bow below."""
        other = self.after if box == self.before else self.before
        return "above" if other.y < box.y else "below"


def drawn(model: StateModel) -> Diagram:
    """Draw the states, those that take more steps to come to further down; transitions are numbered in their order."""
    layers = _layers(model)
    width = max(len(layer) for layer in layers) * (WIDTH + ACROSS) - ACROSS + 2 * MARGIN
    boxes = {box.name: box for depth, layer in enumerate(layers) for box in _row(model, layer, depth, width)}
    height = len(layers) * (HEIGHT + DOWN) - DOWN + 2 * MARGIN
    return Diagram(width, height, tuple(boxes.values()), _arrows(tuple(_lines(model, boxes)), tuple(boxes.values())))


def _layers(model: StateModel) -> list[list[str]]:
    """Put each state into the layer of the fewest steps that lead to it, those that nothing leads to into the last."""
    layers = [[next(iter(model.states))]]
    seen = set(layers[0])
    while layers[-1]:
        after = (each.after for name in layers[-1] for each in model.transitions if each.before == name)
        layers.append(list(dict.fromkeys(name for name in after if name not in seen)))
        seen |= set(layers[-1])
    unreached = [name for name in model.states if name not in seen]
    return [layer for layer in (*layers, unreached) if layer]


def _row(model: StateModel, layer: Sequence[str], depth: int, width: float) -> Iterator[Box]:
    first = width / 2 - (len(layer) - 1) * (WIDTH + ACROSS) / 2
    y = MARGIN + HEIGHT / 2 + depth * (HEIGHT + DOWN)
    for place, name in enumerate(layer):
        yield Box(name, first + place * (WIDTH + ACROSS), y, model.states[name].verified)


def _lines(model: StateModel, boxes: Mapping[str, Box]) -> Iterator[Line]:
    together: dict[tuple[str, str], list[int]] = {}
    for number, each in enumerate(model.transitions, 1):
        together.setdefault((each.before, each.after), []).append(number)
    for (before, after), numbers in together.items():
        yield Line(boxes[before], boxes[after], ", ".join(map(str, numbers)))


def _arrows(lines: tuple[Line, ...], boxes: tuple[Box, ...]) -> tuple[Arrow, ...]:
    found: list[Arrow] = []
    for line in lines:
        points = _points(line, _end(line, line.before, lines), _end(line, line.after, lines))
        path = "M{} C{} {} {}".format(*(f"{x:.1f} {y:.1f}" for x, y in points))
        places = [Arrow(path, line.numbers, *_along(points, share)) for share in TRIED]
        found.append(next((each for each in places if _is_free(each, found, boxes)), places[0]))
    return tuple(found)


def _end(line: Line, box: Box, lines: tuple[Line, ...]) -> Point:
    """Give where at a box a line begins or ends: lines at a side stand in the order of where they lead."""
    side = line.side(box)
    touching = [each for each in lines if box in {each.before, each.after} and each.side(box) == side]
    touching.sort(key=lambda each: ((each.after if each.before == box else each.before).x, each.numbers))
    step = min(APART, (WIDTH - 20) / len(touching))
    x = box.x + (touching.index(line) - (len(touching) - 1) / 2) * step
    return x, box.y + (HEIGHT / 2 if side == "below" else -HEIGHT / 2)


def _points(line: Line, begin: Point, end: Point) -> tuple[Point, Point, Point, Point]:
    """Give a cubic Bézier curve: from layer to layer an S, within a layer a bow, past a layer round its boxes."""
    if line.before.y == line.after.y:
        bow = begin[1] + 30 + abs(end[0] - begin[0]) / 8
        return begin, (begin[0], bow), (end[0], bow), end
    if abs(line.before.y - line.after.y) > HEIGHT + DOWN:
        return begin, (begin[0], end[1] + DOWN / 3), (begin[0], end[1] + DOWN / 3), end
    middle = (begin[1] + end[1]) / 2
    return begin, (begin[0], middle), (end[0], middle), end


def _along(points: Sequence[Point], share: float) -> Point:
    """Give a point of a cubic Bézier curve."""
    weights = ((1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3)
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, points, strict=True)) for axis in (0, 1))
    return round(x, 1), round(y, 1)


def _is_free(arrow: Arrow, others: Sequence[Arrow], boxes: Sequence[Box]) -> bool:
    """Tell whether an arrow's numbers stand on no other's, and on no box."""
    rooms = [*((each.x, each.y, each.width, 18.0) for each in others), *((b.x, b.y, b.width, b.height) for b in boxes)]
    return not any(
        abs(arrow.x - x) < (arrow.width + width) / 2 and abs(arrow.y - y) < (18 + height) / 2
        for x, y, width, height in rooms
    )
