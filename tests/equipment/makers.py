"""A miniature issue on disk: two sections, three pairs, a page, all tables, and not one fault.

Spoil a copy of it to see what the project says. ``article`` makes further pairs for it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from miniature_imprint import ISSUE_TABLE

from plugins.issue.issue import Issue
from plugins.issue.problem import Problem
from plugins.reading.assembling import assemble_content
from plugins.validation.judging import judge
from plugins.validation.manuscript import Manuscript, files_below

PROJECT = Path(__file__).resolve().parents[2]
_ADDRESS = "https://leading-schools.example"
_COMPILED = PROJECT / ".cache" / "tests" / "templates"
Files = dict[str, str | bytes]

KAZAKH_STORY = (
    "Мектеп мұғалімдері көктемде көрші ауылдың ұстаздарымен бірге сабақ жоспарлады.\n\n"
    "Күзде олар алғашқы нәтижелерін ата-аналарға көрсетіп, пікірлерін жинады.\n"
)
RUSSIAN_STORY = (
    "Весной учителя школы вместе с соседями из другого села готовили уроки.\n\n"
    "Осенью они показали первые итоги родителям и собрали отзывы.\n"
)

_REGIONS = """\
[[region]]
id = "akmola"
name.kk = "Ақмола облысы"
name.ru = "Акмолинская область"
kind = "oblast"
lat = 53.284
lon = 69.394
code_2020 = "KZ-AKM"
code_now = "KZ-11"

[[region]]
id = "atyrau"
name.kk = "Атырау облысы"
name.ru = "Атырауская область"
kind = "oblast"
lat = 47.1
lon = 51.9
code_2020 = "KZ-ATY"
code_now = "KZ-23"
"""
_RUBRICS = """\
[[rubric]]
id = "foreword"
name.kk = "Алғысөз"
name.ru = "Вступительное слово"
spelling.kk = "editorial"
spelling.ru = "printed"
"""
_PRACTICES = """\
[[practice]]
id = "networks"
name.kk = "Желілер"
name.ru = "Сети"
about.kk = "Мектептер бірге."
about.ru = "Школы вместе."

[[practice]]
id = "digital"
name.kk = "Цифрлық құралдар"
name.ru = "Цифровые средства"
about.kk = "Қашықтан оқыту."
about.ru = "Уроки на расстоянии."

[[practice]]
id = "mentoring"
name.kk = "Тәлімгерлік"
name.ru = "Наставничество"
about.kk = "Жас мұғалімге көмек."
about.ru = "Помощь молодому учителю."

[[practice]]
id = "quality"
name.kk = "Білім сапасы"
name.ru = "Качество знаний"
about.kk = "Оқу нәтижелері."
about.ru = "Результаты учёбы."

[[practice]]
id = "surveys"
name.kk = "Сауалнама"
name.ru = "Опрос"
about.kk = "Мұғалімге не керек."
about.ru = "Что нужно учителю."
"""
PRACTICE_ROW = """\
[[practice]]
id = "{id}"
name.kk = "Атау"
name.ru = "Имя"
about.kk = "Мәтін."
about.ru = "Текст."
"""
TERM_ROW = """\
[[term]]
id = "lesson-study"
name.kk = "Сабақты зерттеу"
name.ru = "Исследование урока"
english = "Lesson Study"
meaning.kk = "Мұғалімдер сабақты бірге жоспарлайды."
meaning.ru = "Учителя готовят урок сообща."
"""
_PLACES = """\
[[place]]
id = "stepnoe"
name.kk = "Степное"
name.ru = "Степное"
kind = "village"
region = "akmola"
district = "stepnoy-district"

[[place]]
id = "stepnoy-district"
name.kk = "Дала ауданы"
name.ru = "Степной район"
kind = "district"
region = "akmola"
lat = 52.1
lon = 71.2
"""
_ORGANISATIONS = """\
[[organisation]]
id = "stepnoe-school"
name.kk = "Степное мектебі"
name.ru = "Степная школа"
kind = "school"
place = "stepnoe"
"""
_AUTHORS = """\
[[author]]
id = "aygul-omarova"
given.kk = "Айгүл"
given.ru = "Айгуль"
family.kk = "Омарова"
family.ru = "Омарова"
spelling.kk = "printed"
spelling.ru = "editorial"
post.kk = "мұғалім"
post.ru = "учитель"
organisation = "stepnoe-school"
place = "stepnoe"

[[author]]
id = "ivan-petrov"
given.kk = "Иван"
given.ru = "Иван"
family.kk = "Петров"
family.ru = "Петров"
spelling.kk = "editorial"
spelling.ru = "printed"
post.kk = "директор"
post.ru = "директор"
organisation = "stepnoe-school"
"""
_FIGURES = """\
[[figure]]
contribution = "kir"
value = 12
unit.kk = "мұғалім"
unit.ru = "учителей"
what.kk = "сабақ жоспарлағандар"
what.ru = "готовили уроки вместе"
"""


def article(
    slug: str,
    *,
    section: str = "region: akmola",
    order: int = 1,
    printed_in: str = "kk",
    author: str = "aygul-omarova",
) -> Files:
    """Both files of a contribution, by their paths."""
    facts = (
        f"{section}\norder: {order}\nauthors: [{author}]\nprinted_in: {printed_in}\n"
        "practices: [networks]\nstatus: published\npublished: 2026-11-23\n---\n\n"
    )
    return {
        f"content/articles/{slug}.kk.md": (
            '---\ntitle: "Көршімен бірге үйрену"\n'
            'standfirst: "Екі мектептің мұғалімдері сабақты бірге жоспарлады."\n'
            f"{facts}{KAZAKH_STORY}"
        ),
        f"content/articles/{slug}.ru.md": (
            '---\ntitle: "Учиться вместе с соседями"\n'
            'standfirst: "Учителя двух школ готовили уроки сообща."\n'
            f"{facts}{RUSSIAN_STORY}"
        ),
    }


def miniature() -> Files:
    """All files of the miniature issue."""
    return {
        "content/data/issue.toml": ISSUE_TABLE,
        "content/data/regions.toml": _REGIONS,
        "content/data/rubrics.toml": _RUBRICS,
        "content/data/practices.toml": _PRACTICES,
        "content/data/places.toml": _PLACES,
        "content/data/organisations.toml": _ORGANISATIONS,
        "content/data/authors.toml": _AUTHORS,
        "content/data/figures.toml": _FIGURES,
        **article("alghysoz", section="rubric: foreword", printed_in="ru", author="ivan-petrov"),
        **article("kir", order=1),
        **article("oris", order=2),
        "content/pages/about.kk.md": (
            '---\ntitle: "Шығарылым туралы"\ndescription: "Бұл қандай нөмір."\n---\n\n'
            f"{KAZAKH_STORY}"
        ),
        "content/pages/about.ru.md": (
            f'---\ntitle: "О выпуске"\ndescription: "Что это за номер."\n---\n\n{RUSSIAN_STORY}'
        ),
    }


def write_files(project: Path, files: Mapping[str, str | bytes]) -> Path:
    """Put ``files`` below ``project``."""
    for path, text in files.items():
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return project


def make_buildable(project: Path) -> Path:
    """Settings and theme of the repository beside the content of ``project``, but for the address,
    which a publisher may have set.

    Compiled templates, which are half the work of a small build, are shared by all such sites.
    """
    for name in ("pelicanconf.py", "publishconf.py"):
        settings = (PROJECT / name).read_text(encoding="utf-8")
        settings = re.sub(r"^SITEURL = [\"'].*$", f'SITEURL = "{_ADDRESS}"', settings, flags=re.M)
        (project / name).write_text(settings, encoding="utf-8")
    shutil.copytree(PROJECT / "theme", project / "theme")
    _COMPILED.mkdir(parents=True, exist_ok=True)
    (project / ".cache" / "site").mkdir(parents=True, exist_ok=True)
    (project / ".cache" / "site" / "templates").symlink_to(_COMPILED, target_is_directory=True)
    return project


def read_issue(project: Path) -> Issue:
    """The Issue below ``project`` with all faults it may have."""
    return assemble_content(project / "content").written


def problems_of(project: Path) -> tuple[Problem, ...]:
    """Everything the project says about the content below ``project`` before it builds.

    The count of editorial spellings is left out: every issue in two languages has some.
    """
    both = assemble_content(project / "content")
    files = files_below(project / "content")
    told = judge(Manuscript(issue=both.written, files=files), both.problems)
    return tuple(problem for problem in told if problem.code != "spelling-editorial")


def codes_with(tmp_path: Path, text: str) -> list[str]:
    """The codes of what is said where ``text`` stands below a Russian story."""
    files = miniature()
    path = "content/articles/kir.ru.md"
    files[path] = f"{files[path]}\n{text}\n"
    return [problem.code for problem in problems_of(write_files(tmp_path, files))]


def said_of(project: Path) -> list[str]:
    """The same in words: place, code (with a question mark where it is a warning), message."""
    return [
        f"{told.spot} {told.code}{'' if told.stops else '?'}: {told.message % dict(told.args)}"
        for told in problems_of(project)
    ]
