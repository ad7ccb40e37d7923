"""The pair of horns of the masthead, drawn with a pen of round ends."""

from PIL import Image, ImageDraw

# The right horn from the foot of the stem, as theme/templates/macros/horn.html draws it: a point,
# then the two handles and the end of each curve. The left one is its mirror.
FOOT, FORK = (32.0, 33.0), (32.0, 15.0)
CURVES = (
    ((32.0, 7.0), (37.0, 2.5), (44.5, 2.5)),
    ((53.0, 2.5), (60.0, 8.0), (60.0, 17.0)),
    ((60.0, 24.0), (55.0, 28.5), (49.0, 28.5)),
    ((43.5, 28.5), (40.0, 25.0), (40.0, 20.5)),
    ((40.0, 16.0), (43.0, 13.5), (46.5, 13.5)),
    ((49.5, 13.5), (51.5, 15.5), (51.5, 18.0)),
)
_BOX = (64, 36)  # what they are drawn in
_PEN = 4
_FINER = 4  # times, to have soft edges
_STEPS = 24  # points of a curve


def draw_horns(plate: Image.Image, *, left: int, top: int, width: int) -> None:
    """Draw them on a plate of grey, ``width`` pixels wide."""
    scale = width * _FINER / _BOX[0]
    size = (width * _FINER, round(_BOX[1] * scale))
    drawn = Image.new("L", size)
    pen = ImageDraw.Draw(drawn)
    radius = _PEN * scale / 2
    right = [FOOT, *_points()]
    for points in (right, [(_BOX[0] - x, y) for x, y in right]):
        placed = [(x * scale, y * scale) for x, y in points]
        pen.line(placed, 255, round(2 * radius))
        for x, y in placed:
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), 255)
    small = drawn.resize((width, round(size[1] / _FINER)), Image.Resampling.BOX)
    plate.paste(small, (left, top))


def _points() -> list[tuple[float, float]]:
    points = [FORK]
    for first, second, end in CURVES:
        start = points[-1]
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
            points.append(
                (
                    a * start[0] + b * first[0] + c * second[0] + d * end[0],
                    a * start[1] + b * first[1] + c * second[1] + d * end[1],
                )
            )
    return points
