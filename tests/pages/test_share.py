"""The picture that goes with a link."""

from io import BytesIO

from PIL import Image

from iop.pages.share import SIZE, share_picture


def test_the_picture_has_the_size_that_readers_expect():
    image = Image.open(BytesIO(share_picture("IOP Guide", "Treatment several days a week, while you live at home")))

    assert (image.format, image.size) == ("PNG", SIZE)


def test_a_long_name_and_sentence_change_the_picture_and_nothing_fails():
    assert share_picture("A", "B") != share_picture("A", "B " * 60)
