"""What counts how much when results are put in order; the browser reckons with it."""

# For a word in a name, among the facts, in the text.
PLACE_WEIGHTS = (12, 5, 1)
# Headlines and names first, then practices and terms.
KIND_WEIGHTS = {
    "article": 1.0,
    "author": 1.1,
    "region": 1.15,
    "rubric": 0.9,
    "practice": 0.95,
    "overview": 1.0,
    "dossier": 0.9,
    "page": 0.8,
    "term": 0.85,
}
# What is added where the words are the whole of a name.
WHOLE_NAME = 1.0
