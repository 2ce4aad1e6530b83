"""The picture that goes with a link to this site, drawn at build time: its name, a sentence, and hours of care."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
"""Pixels, as Open Graph readers expect."""
_PAPER, _INK, _SOFT, _PRIMARY, _TINT = "#FBF9F4", "#1D2A2F", "#4A5A60", "#0B5A57", "#E3F0EE"
_MARGIN = 80
_HOUR = 52
"""Pixels for one hour a week."""


def share_picture(name: str, sentence: str) -> bytes:
    """Return a PNG."""
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, SIZE[0], 20), fill=_PRIMARY)
    draw.text((_MARGIN, 80), name, font=_font(44), fill=_PRIMARY)
    for number, line in enumerate(_lines(draw, sentence, SIZE[0] - 2 * _MARGIN)):
        draw.text((_MARGIN, 150 + 84 * number), line, font=_font(72), fill=_INK)
    bars = (("Weekly therapy: under 9 hours a week", 9, False), ("IOP: about 9 to 19 hours a week", 19, True))
    for number, (words, hours, is_here) in enumerate(bars):
        top = 400 + 100 * number
        draw.text((_MARGIN, top), words, font=_font(32), fill=_INK if is_here else _SOFT)
        box = (_MARGIN, top + 44, _MARGIN + hours * _HOUR, top + 72)
        draw.rounded_rectangle(box, radius=8, fill=_PRIMARY if is_here else _TINT, outline=_PRIMARY, width=2)
    found = BytesIO()
    image.save(found, "PNG", optimize=True)
    return found.getvalue()


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Return the font that Pillow brings along."""
    return ImageFont.load_default(size)


def _lines(draw: ImageDraw.ImageDraw, sentence: str, width: int) -> list[str]:
    """Break a sentence where it would leave the picture."""
    lines: list[str] = []
    for word in sentence.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and draw.textlength(longer, font=_font(72)) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
