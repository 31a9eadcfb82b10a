"""``palette``: colours that are read in both schemes, and told apart by every eye.

Contrast is WCAG 2.2's ratio; colour vision is simulated with Machado, Oliveira and Fernandes
(2009) at full severity; distance is CIE76 in L*a*b* (D65).
"""

import math
import re
from pathlib import Path

import pytest

from dedup import palette as palette_room
from dedup.palette import shipped, styled, tokens

Colour = tuple[float, float, float]
TOKEN = re.compile(r"--([a-z-]+):(#[0-9a-f]{3,6}|rgba\([^)]*\))")
CSS = tokens()
LIGHT_CSS, DARK_CSS = CSS.split("prefers-color-scheme:dark", 1)

VISION: dict[str, tuple[Colour, Colour, Colour]] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def parse(value: str, page: Colour | None = None) -> Colour:
    """Give the colour that shows: a translucent one as it lies over the page."""
    if value.startswith("rgba"):
        red, green, blue, alpha = (float(part) for part in value[5:-1].split(","))
        assert page is not None
        over = [
            alpha * top + (1 - alpha) * under * 255
            for top, under in zip((red, green, blue), page, strict=True)
        ]
        return over[0] / 255, over[1] / 255, over[2] / 255
    digits = value[1:] if len(value) == 7 else "".join(ch * 2 for ch in value[1:])
    return tuple(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))  # type: ignore[return-value]


def palette(css: str) -> dict[str, Colour]:
    """Read the tokens of one scheme; the first block that states one counts."""
    found: dict[str, str] = {}
    for name, value in TOKEN.findall(css):
        found.setdefault(name, value)
    page = parse(found["page"])
    return {name: parse(value, page) for name, value in found.items()}


SCHEMES = {"light": palette(LIGHT_CSS), "dark": palette(DARK_CSS)}


def linear(colour: Colour) -> Colour:
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in colour
    )
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    high, low = sorted(
        (
            0.2126 * red + 0.7152 * green + 0.0722 * blue
            for red, green, blue in (linear(one), linear(other))
        ),
        reverse=True,
    )
    return (high + 0.05) / (low + 0.05)


def seen(colour: Colour, vision: str) -> Colour:
    """Give the L*a*b* values of a colour as an eye with ``vision`` sees it."""
    rgb = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(factor * part for factor, part in zip(row, rgb, strict=True))))
        for row in VISION[vision]
    )
    white = (0.95047, 1.0, 1.08883)
    xyz = (
        0.4124 * red + 0.3576 * green + 0.1805 * blue,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        0.0193 * red + 0.1192 * green + 0.9505 * blue,
    )
    x, y, z = (
        (part / full) ** (1 / 3) if part / full > 0.008856 else 7.787 * part / full + 16 / 116
        for part, full in zip(xyz, white, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: Colour, other: Colour, vision: str) -> float:
    pairs = zip(seen(one, vision), seen(other, vision), strict=True)
    return math.sqrt(sum((left - right) ** 2 for left, right in pairs))


def test_the_measures_are_right() -> None:
    black, white = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(parse("#767676"), white) == pytest.approx(4.54, abs=0.01)
    assert distance(black, white, "full") == pytest.approx(100, abs=0.1)
    red, green = (0.8, 0.2, 0.2), (0.3, 0.5, 0.2)
    assert distance(red, green, "deutan") < distance(red, green, "full") / 2


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    "ground",
    ["page", "soft", "a-tint", "b-tint", "a-soft", "b-soft", "had", "near", "bad", "mark"],
)
def test_text_can_be_read_on_every_ground(scheme: str, ground: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours["ink"], colours[ground]) >= 7
    assert contrast(colours["muted"], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("front", "ground"),
    [
        ("link", "page"),
        ("link", "soft"),
        ("link", "a-soft"),
        ("link", "b-soft"),
        ("a", "a-tint"),
        ("b", "b-tint"),
        ("page", "ink"),
    ],
)
def test_coloured_text_can_be_read(scheme: str, front: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme][front], SCHEMES[scheme][ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("line", ["a", "b", "box", "muted"])
@pytest.mark.parametrize("ground", ["page", "soft", "a-tint", "b-tint"])
def test_lines_stand_out(scheme: str, line: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme][line], SCHEMES[scheme][ground]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("pair", [("a-tint", "b-tint"), ("a", "b")], ids=["tints", "lines"])
def test_the_two_sides_are_told_apart(scheme: str, vision: str, pair: tuple[str, str]) -> None:
    one, other = (SCHEMES[scheme][name] for name in pair)
    assert distance(one, other, vision) >= 20


def test_tints_are_translucent() -> None:
    for css in (LIGHT_CSS, DARK_CSS):
        tints = [
            value
            for name, value in TOKEN.findall(css)
            if name.endswith(("tint", "soft")) and name != "soft"
        ]
        assert len(tints) >= 4
        assert all(value.startswith("rgba") for value in tints)


PACKAGE = Path(palette_room.__file__).parents[1]
STYLES = sorted(PACKAGE.glob("*/assets/*.css"))


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_no_page_has_a_colour_of_its_own(style: Path) -> None:
    css = shipped(style.read_text(encoding="utf-8"))
    assert re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(|--[a-z-]+:", css) == []
    assert set(re.findall(r"var\(--([a-z-]+)\)", css)) <= SCHEMES["light"].keys()


def test_both_schemes_have_every_colour_and_a_style_begins_with_them() -> None:
    assert SCHEMES["light"].keys() == SCHEMES["dark"].keys()
    assert styled("a { color: var(--ink) } /* quiet */") == tokens() + "a{color:var(--ink)}"
