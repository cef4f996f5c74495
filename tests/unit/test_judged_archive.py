"""What the settings say of pages: each mistake at its line, and the same in check, build and preview."""

from pathlib import Path

import pytest

from anliku.judged_archive import read_judged_corpus
from anliku.settings import load_settings
from tests.archives import anliku
from tests.bad_input.archive import Archive, good_archive

NAV = """\
docs_dir: cases
plugins:
  - anliku:
      redirects:
        old.html: cases/SQ-2026-0001-3.html
        topics/index.html: index.html
        older.html: nothing.html
nav:
  - 首页: index.md
  - 关于:
      - about/README.md
      - 没有: about/nothing.md
      - 主题: topics/yang-lao.md
      - 县里: https://例子.测试/
  - 代码: "javascript:alert(1)"
  - 上级: ../secret.md
"""


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Return a good archive with a page of its own."""
    made = good_archive(tmp_path / "archive")
    _write(made, "about/README.md", "# 关于本库\n\n说明文字。\n")
    return made


def _write(archive: Archive, path: str, text: str) -> None:
    target = archive.root / "cases" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def _said(archive: Archive) -> list[str]:
    corpus = read_judged_corpus(load_settings(archive.root / "mkdocs.yml"))
    return [
        f"{one.rule.code} {one.location.path}:{one.location.line}"
        for one in corpus.problems
        if one.is_error
    ]


def test_what_leads_nowhere_is_told_at_its_line(archive: Archive) -> None:
    """Of the navigation and of former addresses; what has a page, or is another site, is not."""
    (archive.root / "mkdocs.yml").write_text(NAV, encoding="utf-8")
    assert [
        "AK504 mkdocs.yml:6",
        "AK504 mkdocs.yml:7",
        "AK503 mkdocs.yml:12",
        "AK503 mkdocs.yml:15",
        "AK503 mkdocs.yml:16",
    ] == _said(archive)


def test_build_says_what_check_says(archive: Archive) -> None:
    """Line by line, and nothing is written."""
    (archive.root / "mkdocs.yml").write_text(NAV, encoding="utf-8")
    checked, build = anliku(archive.root, "check"), anliku(archive.root, "build")
    assert (1, 1) == (checked.returncode, build.returncode)
    assert "mkdocs.yml:12:13 错误 AK503 导航里的“about/nothing.md”没有网页｜" in checked.stdout
    assert {*checked.stdout.splitlines()} <= {*build.stdout.splitlines()}
    assert not (archive.root / "site").exists()


def test_readme_is_the_page_of_its_folder(archive: Archive) -> None:
    """As a code host shows it; the navigation may call it by either name."""
    _write(archive, "about/sub/readme.md", "# 下一层\n\n[上层](../README.md)。\n")
    settings = archive.root / "mkdocs.yml"
    nav = "nav: [index.md, 甲: about/index.md, 乙: about/README.md, 丙: about/sub/readme.md]\n"
    settings.write_text(f"docs_dir: cases\nplugins: [anliku]\n{nav}", encoding="utf-8")
    build = anliku(archive.root, "build")
    assert 0 == build.returncode, build.stdout + build.stderr
    page = (archive.root / "site" / "about" / "index.html").read_text(encoding="utf-8")
    assert "说明文字。" in page
    assert 'href="sub/index.html"' in page
    below = (archive.root / "site" / "about" / "sub" / "index.html").read_text(encoding="utf-8")
    assert '<a href="../index.html">上层</a>' in below


@pytest.mark.parametrize(
    ("paths", "told"),
    [
        (["about/index.md"], ["about/index.md"]),
        (["README.md", "index.md"], ["index.md"]),
        (["about/x.md", "about/x.html/y.md"], ["about/x.html/y.md"]),
        (["about/x.md", "about/X.html/z/y.md"], ["about/X.html/z/y.md"]),
        (["about/problem-codes.html/y.md"], ["about/problem-codes.html/y.md"]),
        (["about/x/index.md", "about/x.md"], []),
    ],
)
def test_pages_that_clash_are_told(archive: Archive, paths: list[str], told: list[str]) -> None:
    """Of two with one address the second, and what lies where another page needs a file."""
    for path in paths:
        _write(archive, path, f"# {path}\n\n说明。\n")
    expected = {f"AK505 cases/{path}:1" for path in told}
    if paths == ["about/index.md"]:
        expected = {"AK505 cases/about/index.md:1"}
    assert expected == {one for one in _said(archive) if not one.startswith("AK902")}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("theme: {name: mkdocs}", "theme 写了“mkdocs”"),
        ("theme: {name: no-such}", "没有这个主题"),
        ("theme: {name: material, custom_dir: no-such}", "custom_dir 写的文件夹“no-such”不存在"),
        ("extra_css: 7", "extra_css 不能用：写法不对"),
        ("no_such_setting: 7", "“no_such_setting”不能用：没有这项设置"),
        ("site_url: 'http://['", "site_url “http://[”不是网址"),
        ("INHERIT: mkdocs.yml", "“INHERIT”不能用"),
        ("plugins: [anliku, anliku]", "plugins 不能用"),
        ("theme: {name: material, language: xx}", "language 写了“xx”"),
        ("theme: {name: material, language: ../../x}", "language 写了“../../x”"),
        ("theme: {name: material, custom_dir: cases}", "theme 的 custom_dir 在案例文件夹里"),
        ("theme: {name: material, features: 7}", "features 应当是列表"),
        ("theme: {name: material, palette: []}", "palette 应当是配色的列表"),
        ("theme: {name: material, icon: {logo: no/such}}", "没有“no/such”这个图标"),
        ("theme: {name: material, icon: {logo: ../../../etc/passwd}}", "这个图标"),
        ("theme: {name: material, logo: assets/none.svg}", "文件“assets/none.svg”不存在"),
        ("extra_css: [none.css]", "文件“none.css”不存在"),
        # Names that are too long for the system: nothing has them, and nothing falls over them.
        (f"theme: {{name: material, language: {'x' * 400}}}", "没有这种语言"),
        (f"theme: {{name: material, icon: {{logo: {'x' * 400}}}}}", "这个图标"),
        (f"theme: {{name: material, logo: {'长' * 100}.svg}}", ".svg”"),
        (f"extra_css: [{'长' * 100}.css]", ".css”"),
        ("nav: &a [甲: *a]", "nav 超过"),
        ("nav: " + "[" * 40 + "index.md" + "]" * 40, "nav 超过"),
        ("plugins: [anliku, no-such]", "plugins 里不能用“no-such”"),
        ("hooks: [no-such.py]", "“hooks”不能用"),
        ("site_dir: .", "site_dir 里有案例库自己的文件"),
        ("site_dir: cases/site", "site_dir 里有案例库自己的文件"),
        ("dev_addr: 7", "dev_addr"),
    ],
)
def test_settings_that_mkdocs_refuses_are_told_by_check(
    archive: Archive, line: str, said: str
) -> None:
    """Before anything is built, at the line of the setting, in Chinese; build says the same."""
    plugins = "" if line.startswith("plugins") else "plugins: [anliku]\n"
    text = f"docs_dir: cases\n{plugins}{line}\n"
    (archive.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    run = anliku(archive.root, "check")
    assert 3 == run.returncode, run.stdout + run.stderr
    (problem,) = run.stdout.splitlines()
    assert problem.startswith(f"mkdocs.yml:{len(text.splitlines())}:")
    assert " AK506 " in problem
    assert said in problem
    assert "MkDocs 不接受" not in problem
    assert "Traceback" not in run.stderr
    assert problem in anliku(archive.root, "build").stdout


@pytest.mark.parametrize(
    "tag", ["object/apply:os.system", "object/new:os.system", "object:os.system", "module:os"]
)
def test_no_tag_of_the_settings_runs_code(archive: Archive, tag: str) -> None:
    """Neither check nor build hands such a file to MkDocs, which would do as it says."""
    mark = archive.root / "ran"
    text = f"docs_dir: cases\nplugins: [anliku]\nextra: !!python/{tag} ['touch {mark}']\n"
    (archive.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    for command in ("check", "build"):
        run = anliku(archive.root, command)
        assert 3 == run.returncode
        assert "mkdocs.yml 第 3 行的标签" in run.stderr
    assert not mark.exists()
