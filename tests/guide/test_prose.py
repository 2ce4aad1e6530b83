"""An authored page as its checks see it."""

from iop.guide.prose import Prose, plain_text


def test_plain_text_is_what_is_read():
    assert plain_text("**Ask** [the _plan_](x.md).[@read-it; @told] A <b>b</b>") == "Ask the plan. A b"


def test_blocks_are_paragraphs_items_and_rows_with_their_lines_and_boxes():
    box = '<div class="iop-answer" markdown>\n\nC.\n\n</div>'
    blocks = Prose("docs/x.md", f"---\ntitle: T\n---\n\n# T\n\nOne\ntwo.\n\n- a\n- b\n\n{box}\n| d |\n").blocks

    assert [(block.line, block.text, block.box) for block in blocks] == [
        (7, "One two.", ""), (10, "a", ""), (11, "b", ""), (15, "C.", "iop-answer"), (18, "| d |", ""),
    ]  # fmt: skip
