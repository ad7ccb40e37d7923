"""Stock Pelican lists only default-language articles in categories, authors and tags; all here."""

from pelican import signals


def add(generator):
    """Put the translations beside the articles."""
    for article in generator.translations:
        generator.categories[article.category].append(article)
        for author in article.authors:
            generator.authors[author].append(article)
        for tag in article.tags:
            generator.tags[tag].append(article)


def register():
    """Before the lists are sorted."""
    signals.article_generator_pretaxonomy.connect(add)
