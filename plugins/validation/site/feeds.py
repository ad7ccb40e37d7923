"""Rules on the feeds that were built: what RFC 4287 demands, and that every address in them leads
from anywhere to a file of the site."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from plugins.built_site.reading import read_html
from plugins.built_site.site import BuiltSite
from plugins.issue.addresses import absolute_link
from plugins.issue.problem import N_, Problem, Spot

_ATOM = "{http://www.w3.org/2005/Atom}"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
_ABSOLUTE = re.compile(r"(?:https?|mailto):")
_ONCE = ("id", "title", "updated")


def judge_feeds(site: BuiltSite) -> Iterator[Problem]:
    """Every fault of every feed; an XML file that is something else is none."""
    judged: set[bytes] = set()  # a digest stands in several feeds
    for path in sorted(site.files):
        if not path.endswith(".xml"):
            continue
        try:
            told = [*_judge(site, path, judged)]
        except ElementTree.ParseError as fault:
            message = N_(
                "This file is no XML (%(reason)s). The fault is in the program: write to whoever"
                " looks after it."
            )
            told = [Spot(path).problem("built-xml", message, reason=fault)]
        yield from told


def _judge(site: BuiltSite, path: str, judged: set[bytes]) -> Iterator[Problem]:
    """Entry by entry: a feed of all texts would be much of the memory of a build."""
    spot, ids = Spot(path), Counter[str]()
    events = ElementTree.iterparse(site.folder / path, events=("start", "end"))
    _event, root = next(events)
    for event, element in events:
        if event == "end" and element.tag == f"{_ATOM}entry":
            yield from _parts(spot, element)
            yield from _links(site, path, _targets(element, judged))
            ids[_words(element, "id")] += 1
            element.clear()
    if root.tag != f"{_ATOM}feed":
        return
    yield from _parts(spot, root)
    yield from _links(site, path, _targets(root, judged))
    if root.find(f"{_ATOM}author/{_ATOM}name") is None:
        message = N_("The feed names no author, and its entries need one.")
        yield spot.problem("feed-author", message)
    for name in [name for name, times in ids.items() if times > 1]:
        message = N_("Two entries of the feed have the id “%(id)s”.")
        yield spot.problem("feed-id-twice", message, id=name)
    own = root.find(f"{_ATOM}link[@rel='self']")
    if own is None or own.get("href") != absolute_link(site.url, path):
        message = N_("The feed does not name its own address, %(address)s.")
        yield spot.problem("feed-self", message, address=absolute_link(site.url, path))


def _links(site: BuiltSite, path: str, targets: Iterable[str]) -> Iterator[Problem]:
    spot = Spot(path)
    for target in targets:
        lead = site.resolve(path, target)
        if not _ABSOLUTE.match(target):
            message = N_("“%(target)s” leads nowhere from a feed: addresses in it are absolute.")
            yield spot.problem("feed-link", message, target=target)
        elif lead is not None and site.missing(lead) is not None:
            message = N_("“%(target)s” in the feed leads to no page of the site.")
            yield spot.problem("feed-lost-link", message, target=target)


def _parts(spot: Spot, element: ElementTree.Element) -> Iterator[Problem]:
    """What a feed and each of its entries have once."""
    name = _words(element, "id") or element.tag.removeprefix(_ATOM)
    for part in _ONCE:
        found = element.findall(f"{_ATOM}{part}")
        if len(found) != 1 or not (found[0].text or "").strip():
            message = N_("“%(name)s” in the feed needs one “%(part)s” with words in it.")
            yield spot.problem("feed-part", message, name=name, part=part)
    for part in ("updated", "published"):
        for moment in element.findall(f"{_ATOM}{part}"):
            if not _MOMENT.fullmatch(moment.text or ""):
                message = N_("“%(name)s” in the feed: “%(value)s” is no day and hour.")
                yield spot.problem("feed-day", message, name=name, value=moment.text or "")
    if element.find(f"{_ATOM}link[@rel='alternate']") is None:
        message = N_("“%(name)s” in the feed leads to no page.")
        yield spot.problem("feed-part", message, name=name)


def _targets(root: ElementTree.Element, judged: set[bytes]) -> Iterator[str]:
    """Every address in a part of the feed, those in the texts that were not judged yet too."""
    for link in root.iter(f"{_ATOM}link"):
        yield link.get("href", "")
    for content in root.iter(f"{_ATOM}content"):
        text = (content.text or "").encode()
        digest = hashlib.sha256(text).digest()
        if text and content.get("type") == "html" and digest not in judged:
            judged.add(digest)
            for reference in read_html("", text, with_words=False).references:
                yield reference.target


def _words(element: ElementTree.Element, part: str) -> str:
    return (element.findtext(f"{_ATOM}{part}") or "").strip()
