"""Pages refined by a Python file that a profile names."""

from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

import httpx
import pytest
from werkzeug.wrappers import Request, Response

from harness.browser.markup import Markup
from harness.errors import Missing, UsageError
from harness.pages.login import LoginPage
from harness.pages.refining import refinements
from harness.pages.site import Pages
from harness.pages.terms import Terms
from harness.profiles.profile import load

HARP = "http://harp.example.com"
DOCUMENTATION = Path(__file__).parents[3] / "docs" / "locators.md"

FIRST = """<form method="post"><label>User ID <input name="user"></label>
<label><input type="checkbox" name="terms"> I agree to the Terms &amp; Conditions</label>
<button>Continue</button></form>"""
SECOND = """<form method="post"><label>Password <input type="password" name="password"></label>
<input type="hidden" name="user" value="{}"><button>Login</button></form>"""


def two_page_login(environ: WSGIEnvironment, start_response: StartResponse) -> object:
    """Ask for the User ID first, and for the password on the next page."""
    typed = Request(environ).form
    page = f"<h1>Welcome {typed['user']}</h1>" if "password" in typed else SECOND.format(typed.get("user"))
    return Response(page if "user" in typed else FIRST, mimetype="text/html")(environ, start_response)


def example() -> str:
    """Give the example of the documentation."""
    return DOCUMENTATION.read_text(encoding="utf-8").partition("```python\n")[2].partition("```")[0]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give the place of a refinement file that holds the documentation's example."""
    path = tmp_path / "pages.py"
    path.write_text(example(), encoding="utf-8")
    return path


def browser() -> Markup:
    """Open a browser at the deployment with the login in two."""
    return Markup({HARP: httpx.WSGITransport(two_page_login)}, 3)  # type: ignore[arg-type] # responses are iterables


def test_a_refinement_stands_for_its_page(file: Path) -> None:
    """The example of the documentation logs in where the page as the guide has it can't."""
    opened = browser()
    with pytest.raises(Missing, match="no field is named “Password”"):
        Pages(opened, harp=HARP, qpp=HARP).login.log_in("sam", "synthetic")
    Pages(opened, harp=HARP, qpp=HARP, refined=refinements(file)).login.log_in("sam", "synthetic")
    assert ("Welcome sam",) == opened.read().headings


def test_all_else_stays_as_it_is(file: Path) -> None:
    """Only the page that was refined is another."""
    pages = Pages(browser(), harp=HARP, qpp=HARP, refined=refinements(file))
    assert Terms is type(pages.terms)
    assert LoginPage is not type(pages.login)


def test_every_page_can_be_refined(tmp_path: Path) -> None:
    """Each that a scenario may go to."""
    plain = [type(each) for each in vars(Pages(browser(), harp=HARP, qpp=HARP)).values() if "pages" in str(type(each))]
    lines = [f"from {each.__module__} import {each.__name__}" for each in plain]
    lines += [f"class Our{each.__name__}({each.__name__}): pass" for each in plain]
    (tmp_path / "all.py").write_text("\n".join(lines), encoding="utf-8")
    pages = Pages(browser(), harp=HARP, qpp=HARP, refined=refinements(tmp_path / "all.py"))
    assert {f"Our{each.__name__}" for each in plain} <= {type(each).__name__ for each in vars(pages).values()}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "expected a Python file, found none at"),
        ("class Broken(", "expected a Python file that runs, found SyntaxError"),
        ("\nlogin()\n", "found NameError: name 'login' is not defined (line 2)"),
        ("from harness.pages.login import LoginPage\n", "expected classes that refine pages, found none in"),
        (
            "from harness.pages.login import LoginPage\nclass A(LoginPage): pass\nclass B(LoginPage): pass\n",
            "expected one class that refines LoginPage, found A and B",
        ),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, content: str | None, told: str) -> None:
    """In one sentence, with the line of the profile."""
    profile = tmp_path / "p.toml"
    profile.write_text(f'[deployment]\nharp = "{HARP}"\nqpp = "{HARP}"\n[pages]\nrefine = "pages.py"\n'.replace(
        HARP, "http://127.0.0.1:8700"), encoding="utf-8")  # fmt: skip
    if content is not None:
        (tmp_path / "pages.py").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as problem:
        load(profile, {})
    assert str(problem.value).startswith(f"{profile}:5: [pages] refine: ")
    assert told in str(problem.value)


def test_a_refinement_is_part_of_the_profiles_hash(tmp_path: Path, file: Path) -> None:
    """Two runs whose refinements differ are not of one profile."""
    profile = tmp_path / "p.toml"
    profile.write_text(
        '[deployment]\nharp = "http://127.0.0.1:8700"\nqpp = "http://127.0.0.1:8701"\n[pages]\nrefine = "pages.py"\n',
        encoding="utf-8",
    )
    before = load(profile, {})
    file.write_text(f"{example()}# changed\n", encoding="utf-8")
    assert before.sha256 != load(profile, {}).sha256
    assert [LoginPage] == list(before.refined.by_page)
