"""What a picture of a page shows, and what it paints over: seen by its pixels."""

import base64

import pytest

from harness.browser.chromium import Chromium
from harness.browser.covering import COVER
from harness.browser.port import Page, Private

PAGE = """<!doctype html><style>* { font: 20px monospace; } canvas, img { display: block; }</style>
<header><p id="brand">HARP</p></header><h1 id="title">Questions</h1><p id="intro">Which of these was yours?</p>
<label for="city">City</label><input id="city" value="Columbus">
<label>SSN <input id="ssn" value="tell nobody"></label>
<label>Word <input id="word" type="password" value="tell nobody"></label>
<fieldset><legend id="question">Your street</legend>
<label><input type="radio" name="a"> <span id="choice">Elm</span></label></fieldset>
<ol><li aria-current="step">Now</li><li><span id="later">Later</span></li></ol>
<p>Your key: <b id="key">ABCD <i>EFGH</i></b> <span id="other">is yours</span></p>
<canvas id="code" width="100" height="100"></canvas>
<svg id="logo" width="200" height="20"><rect width="99" height="20" fill="red"/></svg>
<svg id="qr" width="90" height="90"><rect width="45" height="90" fill="red"/></svg>
<button id="next">Next</button><div id="host"><template shadowrootmode="open"><p>Shadowed</p></template></div>
<iframe srcdoc="<p id='inner'>Your street</p><input id='pin' type='password' value='tell nobody'>"></iframe>
<script>
  for (const each of document.querySelectorAll("canvas")) {
    const brush = each.getContext("2d");
    brush.fillStyle = "red"; brush.fillRect(0, 0, 100, 100); brush.fillStyle = "blue"; brush.fillRect(0, 0, 50, 100);
  }
</script>"""

COLOURS = """async ([data, ids]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {width: image.width, height: image.height});
  const brush = canvas.getContext("2d", {willReadFrequently: true});
  brush.drawImage(image, 0, 0);
  const frame = document.querySelector("iframe");
  return ids.map((id) => {
    const inner = frame.contentDocument.getElementById(id);
    const box = (inner ?? document.getElementById(id)).getBoundingClientRect();
    const {x, y} = inner ? frame.getBoundingClientRect() : {x: 0, y: 0};
    const [left, top] = [Math.ceil(box.x + x) + 3, Math.ceil(box.y + y) + 3];
    const {data: pixels} = brush.getImageData(left, top, Math.floor(box.width) - 5, Math.floor(box.height) - 5);
    const found = new Set();
    for (let at = 0; at < pixels.length; at += 4) {
      found.add("#" + [0, 1, 2].map((n) => pixels[at + n].toString(16).padStart(2, "0")).join(""));
    }
    return [...found];
  });
}"""
"""Gives the colours of a picture where some elements stand."""


@pytest.fixture
def window(chromium_window: Chromium) -> Chromium:
    """Give a window with the page in it."""
    chromium_window.tab.set_content(PAGE, timeout=60_000)
    return chromium_window


def _covered(window: Chromium, private: Private) -> set[str]:
    """Take a picture and give the ids of the elements that are of one colour in it: the cover's."""
    picture = window.screenshot(lambda _: private)
    assert picture is not None
    data = base64.b64encode(picture).decode()
    frames = window.tab.frames
    ids = [id_ for frame in frames for id_ in frame.evaluate("[...document.querySelectorAll('[id]')].map(x => x.id)")]
    colours = window.tab.evaluate(COLOURS, [data, ids])
    return {id_ for id_, found in zip(ids, colours, strict=True) if [COVER] == found}


def test_a_picture_shows_the_page(window: Chromium) -> None:
    """All but masked fields, and what may be a code for an app to read."""
    assert {"word", "pin", "code", "qr"} == _covered(window, Private())


def test_private_fields_are_painted_over(window: Chromium) -> None:
    """By their labels; others stay as they are."""
    assert {"word", "pin", "code", "qr", "ssn"} == _covered(window, Private(fields=("SSN",)))


def test_what_says_a_secret_is_painted_over(window: Chromium) -> None:
    """Also where it is in a field of another name, or spread over several elements."""
    assert {"word", "pin", "code", "qr", "city"} == _covered(window, Private(texts=("Columbus",)))
    assert {"word", "pin", "code", "qr", "host"} == _covered(window, Private(texts=("Shadowed",)))
    assert {"word", "pin", "code", "qr", "key"} == _covered(window, Private(texts=("ABCDEFGH",)))


def test_of_a_private_page_only_headings_and_controls_are_read(window: Chromium) -> None:
    """Questions, choices and answers are painted over; which step it is stays to be seen."""
    hidden = {
        "word",
        "pin",
        "code",
        "qr",
        "inner",
        "intro",
        "city",
        "ssn",
        "question",
        "choice",
        "key",
        "other",
        "host",
    }
    assert hidden == _covered(window, Private(words="hidden"))


def test_what_is_private_is_asked_of_the_page_as_it_is(window: Chromium) -> None:
    """At the moment of the picture, not as it was read before."""
    window.read()
    window.tab.evaluate("document.getElementById('title').textContent = 'Answers'")
    asked: list[Page] = []

    def private(page: Page) -> Private:
        asked.append(page)
        return Private()

    window.screenshot(private)
    assert [("Answers",)] == [page.headings for page in asked]


def test_a_picture_leaves_the_page_as_it_was(window: Chromium) -> None:
    """Nothing of the cover stays on it."""
    before = window.read()
    window.screenshot(lambda _: Private(words="hidden"))
    assert before == window.read()
