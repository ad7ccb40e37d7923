"""What a test asks of the search page in a browser, and how a query is typed there."""

from __future__ import annotations

from collections.abc import Callable

Search = Callable[..., list[dict[str, object]]]
SHOWN = """
[...document.querySelectorAll("[data-results] > li")].map(one => ({
  href: one.querySelector("a").getAttribute("href"),
  lang: one.querySelector("a").lang,
  text: one.textContent,
  marked: [...one.querySelectorAll("mark")].map(mark => mark.textContent),
  ways: [...one.querySelectorAll("small a")].map(way => way.getAttribute("href")),
}))
"""
TOLD = 'document.querySelector("[data-told]").textContent'
# Waits until the search has told how many it found, and shown them.
DONE = """
new Promise((done, failed) => {
  const list = document.querySelector("[data-results]");
  const told = document.querySelector("[data-told]");
  let left = 200;
  const look = setInterval(() => {
    const answer = told.textContent, asked = list.dataset.asking;
    const isFound = answer.startsWith(list.dataset.found);
    if (answer && answer !== asked && (list.children.length || !isFound)) done(clearInterval(look));
    if (!left--) failed(clearInterval(look));
  }, 25);
})
"""
TYPE = """
(() => {
  const form = document.querySelector("[data-search]");
  form.elements.q.value = %s;
  form.querySelector("button").click();
})()
"""
