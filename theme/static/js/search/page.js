/* The search page: the field, the address, the results. Nothing is asked for before the reader searches. */
(function () {
  "use strict";
  var SHOWN = 10; /* results at a time */
  var LONGEST = 240; /* signs of a sentence */
  var BEFORE = 60; /* signs before the first found word of a longer one */
  var FIELDS = ["q", "lang", "region", "practice"];
  /* A full stop inside a word or a number ends nothing. */
  var SENTENCE = /[^.!?…]+(?:[.!?…]+(?!\s|$)[^.!?…]*)*[.!?…]*/g;
  var search = window.siteSearch;
  var form = document.querySelector("[data-search]");
  if (!form) return;
  var list = document.querySelector("[data-results]");
  var told = document.querySelector("[data-told]");
  var more = document.createElement("button");
  var below = document.querySelectorAll("main ~ *, main nav");
  var turn = 0; /* of searches: an older one that comes late is not shown */
  search.root = form.getAttribute("data-root");

  function words(name) {
    return list.getAttribute("data-" + name);
  }

  function element(name, text, attributes) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    made.textContent = text;
    return made;
  }

  /* --- A result ---------------------------------------------------------------------------------- */

  /* How many of the words a text has, the rare ones counting more. */
  function worth(text, matches) {
    var found = [];
    search.eachWord(text, function (word) {
      var form = search.spelling(word);
      matches.forEach(function (match, place) {
        if (match.forms.hasOwnProperty(form)) found[place] = match.rarity;
      });
    });
    return found.reduce(function (sum, rarity) {
      return sum + rarity;
    }, 0);
  }

  /* The text with the found words marked. */
  function marked(parent, text, matches) {
    var last = 0;
    search.eachWord(text, function (word, at) {
      if (!worth(word, matches)) return;
      parent.appendChild(document.createTextNode(text.slice(last, at)));
      parent.appendChild(element("mark", word));
      last = at + word.length;
    });
    parent.appendChild(document.createTextNode(text.slice(last)));
    return parent;
  }

  /* The sentence that has most of the words; the first one where none has any. */
  function sentence(lines, matches) {
    var best = "";
    var most = -1;
    lines.split("\n").forEach(function (line) {
      (line.match(SENTENCE) || []).forEach(function (part) {
        var has = worth(part, matches);
        if (has <= most) return;
        most = has;
        best = part;
      });
    });
    return shortened(best.trim(), matches);
  }

  function shortened(text, matches) {
    var first = -1;
    if (text.length <= LONGEST) return text;
    search.eachWord(text, function (word, at) {
      if (first < 0 && worth(word, matches)) first = at;
    });
    var from = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
    var cut = text.slice(from, from + LONGEST);
    return (from ? "… " : "") + (from + LONGEST < text.length ? cut.replace(/\s\S*$/, " …") : cut);
  }

  function item(result, matches) {
    var lang = result.lang;
    var row = search.row(result.thing.documents[lang]);
    var made = element("li", "");
    var title = element("h2", "");
    made.className = "search-results__item";
    title.className = "search-results__title";
    title.appendChild(marked(element("a", "", { href: search.root + row[1], lang: lang }), row[0], matches));
    made.appendChild(title);
    made.appendChild(languages(result, row[1]));
    row.slice(2).forEach(function (text, place) {
      if (!text) return;
      var shown = place ? sentence(text, matches) : text;
      made.appendChild(marked(element("p", "", { lang: lang }), shown, matches));
    });
    return made;
  }

  /* What it is, the language of these words, the way to it in the other one. */
  function languages(result, path) {
    var line = element("small", words("kind-" + result.thing.kind));
    search.languages
      .slice()
      .sort(function (one, two) {
        return (two === result.lang) - (one === result.lang);
      })
      .forEach(function (lang) {
        if (!result.thing.documents.hasOwnProperty(lang)) return;
        var name = words("lang-" + lang);
        var way = { href: search.root + lang + path.slice(2), lang: lang, hreflang: lang };
        line.appendChild(document.createTextNode(" · "));
        line.appendChild(lang === result.lang ? element("span", name, { lang: lang }) : element("a", name, way));
      });
    return line;
  }

  /* --- The list ---------------------------------------------------------------------------------- */

  function show(results, matches, mine) {
    var at = list.children.length;
    var next = results.slice(at, at + SHOWN);
    var documents = next.map(function (result) {
      return result.thing.documents[result.lang];
    });
    search.loadRows(
      documents,
      function () {
        if (mine !== turn) return;
        next.forEach(function (result) {
          list.appendChild(item(result, matches));
        });
        waiting(false);
        more.hidden = list.children.length >= results.length;
        more.onclick = function () {
          show(results, matches, mine);
        };
        if (at) list.children[at].querySelector("a").focus();
      },
      failed
    );
  }

  /* What stands below the results does not jump when they come: it has made room already, and comes
     back where it stays. */
  function waiting(does) {
    var root = document.documentElement;
    if (does) root.setAttribute("data-asked", "");
    else root.removeAttribute("data-asked");
    Array.prototype.forEach.call(below, function (part) {
      if (!does) part.style.display = "";
      else if (part.offsetTop > list.offsetTop) part.style.display = "none";
    });
  }

  function failed() {
    waiting(false);
    told.textContent = words("failed");
  }

  function start() {
    var query = form.elements.q.value.trim();
    var mine = (turn += 1);
    var choice = {};
    FIELDS.forEach(function (name) {
      choice[name] = form.elements[name].value;
    });
    list.textContent = "";
    more.hidden = true;
    told.textContent = query ? words("asking") : "";
    waiting(query);
    if (!query) return;
    search.find(
      query,
      choice,
      function (results, matches, understood) {
        if (mine !== turn) return;
        var answer = results.length ? words("found") + " " + results.length : words("none");
        if (understood !== query) answer += " " + words("understood") + " «" + understood + "»";
        told.textContent = answer;
        show(results, matches, mine);
      },
      failed
    );
  }

  /* --- The address ------------------------------------------------------------------------------- */

  function address() {
    return FIELDS.filter(function (name) {
      return form.elements[name].value;
    })
      .map(function (name) {
        return name + "=" + encodeURIComponent(form.elements[name].value);
      })
      .join("&");
  }

  function read() {
    var values = {};
    window.location.search
      .slice(1)
      .split("&")
      .forEach(function (pair) {
        var gap = pair.indexOf("=");
        try {
          values[pair.slice(0, gap)] = decodeURIComponent(pair.slice(gap + 1).replace(/\+/g, " "));
        } catch (broken) {
          /* Cut in the middle of a letter: as if it were not there. */
        }
      });
    FIELDS.forEach(function (name) {
      var field = form.elements[name];
      field.value = values[name] || "";
      if (field.selectedIndex < 0) field.selectedIndex = 0; /* there is no such region */
      if (name !== "q" && field.value) form.querySelector("details").open = true;
    });
    start();
  }

  function changed(event) {
    try {
      window.history.pushState(null, "", "?" + address());
    } catch (refused) {
      /* A page from a folder may not change its address: it is opened anew with the other one. */
      if (event.type !== "submit") form.submit();
      return;
    }
    event.preventDefault();
    start();
  }

  more.type = "button";
  more.className = "search-results__more";
  more.textContent = words("more");
  more.hidden = true;
  list.parentNode.insertBefore(more, list.nextSibling);
  form.addEventListener("submit", changed);
  FIELDS.slice(1).forEach(function (name) {
    form.elements[name].addEventListener("change", function (event) {
      if (form.elements.q.value.trim()) changed(event);
    });
  });
  window.addEventListener("popstate", read);
  if (window.location.search) read();
})();
