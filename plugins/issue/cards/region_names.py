"""Short names of regions, for maps."""

from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.issue.vocabulary import Region


def short_names(issue: Issue, lang: Language) -> dict[str, str]:
    """The names of regions without the words that all names of their kind have; whole where two
    would be called the same."""
    short = {region.id: _short_name(issue, region, lang) for region in issue.regions}
    names = list(short.values())
    return {
        region.id: region.name[lang] if names.count(short[region.id]) > 1 else short[region.id]
        for region in issue.regions
    }


def _short_name(issue: Issue, region: Region, lang: Language) -> str:
    """The words of a name that not all names of its kind have."""
    words = region.name[lang].split()
    kind = [row.name[lang].split() for row in issue.regions if row.kind == region.kind]
    own = [word for word in words if not all(word in name for name in kind)]
    return " ".join(own or words)
