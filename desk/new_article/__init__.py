"""``inv new``: a few questions, then both files of a contribution and the rows its authors need.

What an editor sees: questions in their language, each asked again with the reason while an answer
will not do; then two drafts that pass ``inv check``. All files are written or none, nothing is
overwritten, and until the last answer nothing is written at all.

The order is that of the modules: ``conversation`` asks, ``questions`` and ``people`` know what for,
``composing`` makes files of the answers, ``trial`` lets the rules judge them beforehand.
"""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

from desk.content.writing import write_all
from desk.new_article.composing import LATER, NewPair
from desk.new_article.conversation import Conversation
from desk.new_article.people import Newcomers
from desk.new_article.questions import Given, Questions
from desk.new_article.trial import faults_of_pair
from desk.translations import editors_wording
from plugins.interface_text.wording import Wording
from plugins.issue.language import Language
from plugins.issue.problem import N_, Problem, Spot, Stopped
from plugins.reading.assembling import assemble_content
from plugins.reading.safe_files import unsafe_files
from plugins.reading.tables import Tables, read_tables

__all__ = ["Given", "new_article"]


def new_article(
    project: Path,
    given: Given,
    *,
    today: datetime.date,
    read_line: Callable[[str], str] = input,
    show: Callable[[str], None] = print,
    wording: Wording | None = None,
) -> bool:
    """Ask for what was not ``given`` and write the pair; False where nothing was written."""
    wording = wording or editors_wording()
    talk = Conversation(wording=wording, read_line=read_line, show=show)
    try:
        pair = _ask(project, given, today, talk)
        files = pair.files(project)
        if faults := (*_in_the_way(project, pair), *faults_of_pair(project, pair)):
            raise Stopped(faults)
        write_all({project / path: data for path, data in files.items()})
    except Stopped as stop:
        show(talk.wording.report(stop.problems))
    except (EOFError, KeyboardInterrupt):
        show("")
    except OSError as fault:
        message = N_("The disk refused (%(reason)s). Make room, or check the permissions.")
        talk.say(message, reason=fault.strerror or str(fault))
    else:
        _tell(talk, pair, files)
        return True
    talk.say(N_("Nothing was written."))
    return False


def _ask(project: Path, given: Given, today: datetime.date, talk: Conversation) -> NewPair:
    """All answers. Raises ``Stopped`` where the tables have errors: what they name is chosen."""
    content = project / "content"
    if unsafe := unsafe_files(content):
        raise Stopped(unsafe)
    tables = read_tables(content / "data")
    if faults := tuple(problem for problem in tables.problems if problem.stops):
        raise Stopped(faults)
    if lacking := tuple(_without_rows(tables)):
        raise Stopped(lacking)
    issue = assemble_content(content).written
    newcomers = Newcomers(project=project, tables=tables, talk=talk)
    questions = Questions(project=project, issue=issue, talk=talk, newcomers=newcomers, given=given)
    return questions.ask_all(NewPair(published=today))


def _in_the_way(project: Path, pair: NewPair) -> Iterator[Problem]:
    """Files that somebody else has put in the places of ``pair`` meanwhile."""
    for lang in Language:
        path = pair.path(lang)
        if (project / path).exists():
            message = N_("“%(slug)s” is taken by %(path)s. Choose another name.")
            yield Spot(path).problem("slug-taken", message, slug=pair.slug, path=path)


def _without_rows(tables: Tables) -> Iterator[Problem]:
    """Tables that an answer has to come from."""
    message = N_("An article needs one of these, and there is none yet. Add the first row.")
    for rows, name in ((tables.section_rows, "regions"), (tables.practices, "practices")):
        if not rows:
            yield Spot(f"content/data/{name}.toml").problem("no-rows", message)


def _tell(talk: Conversation, pair: NewPair, files: dict[str, bytes]) -> None:
    talk.say(
        N_("Two drafts are ready. Open them and write in place of each “%(later)s”:"), later=LATER
    )
    articles = {pair.path(lang) for lang in Language}
    for path in sorted(articles):
        talk.show(f"  {path}")
    if tables := sorted(set(files) - articles):
        talk.say(N_("New rows stand at the end of:"))
        for path in tables:
            talk.show(f"  {path}")
    talk.say(N_("“inv serve” shows the drafts; “inv check” names what is wrong."))
