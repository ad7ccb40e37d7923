/* The search page. Nothing is asked for before the reader searches: then search/index.js, which brings the
   tables of spelling and endings and says where what lies, and of the parts those that this search needs.
   All are scripts that hand over data, so that it works from a folder too. In the words of old browsers. */
(function () {
  "use strict";
  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var LANGUAGES = ["kk", "ru"];
  var SHOWN = 10; /* results at a time */
  var LONGEST = 240; /* signs of a sentence */
  var WORDS = 12; /* of what was typed; more make no search better */

  var form = document.querySelector("[data-search]");
  if (!form) return;
  var list = document.querySelector("[data-results]");
  var told = document.querySelector("[data-told]");
  var more = document.createElement("button");
  var tree = document.documentElement.lang;

  /* --- Parts ------------------------------------------------------------------------------------- */

  var parts = {};
  var index = null;

  window.searchPart = function (name, data) {
    if (name === "index") index = prepared(data);
    parts[name].data = data;
  };

  function load(name, done, failed) {
    var part = parts[name] || (parts[name] = { waiting: [] });
    if (part.data) return done();
    part.waiting.push([done, failed]);
    if (part.waiting.length > 1) return;
    var script = document.createElement("script");
    script.src =
      form.getAttribute("data-root") +
      (name === "index" ? "search/index.js" : "static/search/" + name + "." + index.version + ".js");
    script.onload = script.onerror = function () {
      var waiting = part.waiting;
      part.waiting = [];
      document.head.removeChild(script);
      waiting.forEach(function (pair) {
        pair[part.data ? 0 : 1]();
      });
    };
    document.head.appendChild(script);
  }

  function loadAll(names, done, failed) {
    var left = names.length;
    var broken = false;
    if (!left) return done();
    names.forEach(function (name) {
      load(name, arrived, function () {
        broken = true;
        arrived();
      });
    });
    function arrived() {
      left -= 1;
      if (!left) (broken ? failed : done)();
    }
  }

  /* Numbers in letters, see plugins/search/index.py. */
  function numbers(text) {
    var found = [];
    var value = 0;
    var shift = 1;
    for (var at = 0; at < text.length; at++) {
      var digit = DIGITS.indexOf(text.charAt(at));
      value += (digit % 32) * shift;
      if (digit < 32) {
        found.push(value);
        value = 0;
        shift = 1;
      } else shift *= 32;
    }
    return found;
  }

  function prepared(data) {
    var told = numbers(data.things);
    var at = 0;
    var bundle = 0;
    data.list = [];
    data.thingOf = [];
    while (at < told.length) {
      var thing = { number: data.list.length, kind: data.kinds[told[at]], documents: {}, lengths: {} };
      thing.weight = data.weights.kinds[thing.kind];
      LANGUAGES.forEach(function (lang, bit) {
        if (told[at + 1] & (1 << bit)) {
          thing.documents[lang] = data.thingOf.length;
          thing.lengths[lang] = told[at + 3 + bit];
          data.thingOf.push([thing, lang]);
        }
      });
      thing.region = data.regions[told[at + 2] - 1];
      thing.practices = told.slice(at + 6, at + 6 + told[at + 5]).map(function (place) {
        return data.practices[place];
      });
      at += 6 + told[at + 5];
      data.list.push(thing);
    }
    data.bundleOf = [];
    numbers(data.sizes).forEach(function (size) {
      for (var row = 0; row < size; row++) data.bundleOf.push(["t" + bundle, row]);
      bundle += 1;
    });
    data.tables = withPatterns(data.tables);
    return data;
  }

  /* --- Words ------------------------------------------------------------------------------------- */

  function withPatterns(tables) {
    tables.word = new RegExp(tables.word, "g");
    tables.marks = new RegExp(tables.marks, "g");
    tables.doubled = new RegExp(tables.doubled, "g");
    tables.latin = tables.latin.map(function (rule) {
      return [new RegExp(rule[0], "g"), rule[1]];
    });
    tables.groupsOf = {};
    tables.longest = 0;
    tables.groups = tables.groups.map(function (group, number) {
      group.split(" ").forEach(function (ending) {
        (tables.groupsOf[ending] = tables.groupsOf[ending] || []).push(number);
        tables.longest = Math.max(tables.longest, ending.length);
      });
    });
    tables.first = {};
    Object.keys(tables.irregular).forEach(function (first) {
      tables.irregular[first].forEach(function (form) {
        tables.first[form] = first;
      });
    });
    return tables;
  }

  function spelling(word) {
    var tables = index.tables;
    var small = word.normalize("NFC").toLowerCase();
    if (/[\u0400-\u052f]/.test(small)) small = replaced(small, tables.lookalikes);
    else
      tables.latin.forEach(function (rule) {
        small = small.replace(rule[0], rule[1]);
      });
    small = replaced(small.normalize("NFC").replace(tables.marks, ""), tables.folded);
    return small.replace(tables.doubled, "$1");
  }

  function replaced(text, letters) {
    var found = "";
    for (var at = 0; at < text.length; at++) {
      var letter = text.charAt(at);
      found += letters.hasOwnProperty(letter) ? letters[letter] : letter;
    }
    return found;
  }

  var known = {};

  /* All stems of a word in one spelling, as the keys of an object: plugins/letters/stems/stemming.py. */
  function stems(word) {
    if (known.hasOwnProperty(word)) return known[word];
    var tables = index.tables;
    var found = {};
    found[word] = found[tables.first.hasOwnProperty(word) ? tables.first[word] : word] = true;
    if (/^[^\d_]+$/.test(word)) strip(word, tables, found);
    return (known[word] = found);
  }

  function strip(word, tables, found) {
    var least = word.length > 5 ? tables.shortest : 2;
    var total = tables.groups.length;
    var ahead = [
      [word, 0, tables.russian],
      [word, tables.russian, total]
    ];
    var seen = {};
    while (ahead.length) {
      var step = ahead.pop();
      var text = step[0];
      for (var length = 1; length <= Math.min(tables.longest, text.length - least); length++) {
        var stem = text.slice(0, -length);
        var ending = text.slice(-length);
        var groups = tables.groupsOf.hasOwnProperty(ending) ? tables.groupsOf[ending] : [];
        for (var at = 0; at < groups.length; at++) {
          var group = groups[at];
          if (group < step[1] || group >= step[2]) continue;
          if (ending === tables.noun) keep(stem + "и", tables, found);
          if (stem.length < tables.shortest && group >= tables.verbs) continue;
          keep(stem, tables, found);
          var next = stem + " " + group + " " + step[2];
          if (!seen[next]) ahead.push([stem, group + 1, step[2]]);
          seen[next] = true;
        }
      }
    }
  }

  function keep(stem, tables, found) {
    var last = stem.slice(-1);
    found[stem] = true;
    if (tables.softened[last]) found[stem.slice(0, -1) + tables.softened[last]] = true;
    if (stem.length > 2 && isConsonant(last) && isConsonant(stem.charAt(stem.length - 2)))
      tables.dropped.split("").forEach(function (vowel) {
        found[stem.slice(0, -1) + vowel + last] = true;
      });

    function isConsonant(letter) {
      return tables.consonants.indexOf(letter) >= 0;
    }
  }

  function typedWords(query) {
    var found = [];
    (query.replace(/\u00ad/g, "").match(index.tables.word) || []).forEach(function (word) {
      var form = spelling(word);
      if (form && (form.length > 1 || /\d/.test(form)) && found.indexOf(form) < 0) found.push(form);
    });
    return found.slice(0, WORDS);
  }

  /* What the same keys write while the keyboard is in the other language. */
  function otherKeys(query) {
    var keys = index.tables.keys;
    var isLatin = !/[\u0400-\u052f]/.test(query);
    return query
      .toLowerCase()
      .split(/(\s+)/)
      .map(function (word) {
        if (!/[^\d\s.,-]/.test(word)) return word; /* a number */
        return replaced(word, pairs(keys[isLatin ? 0 : 1], keys[isLatin ? 1 : 0]));
      })
      .join("");

    function pairs(from, to) {
      var found = {};
      for (var at = 0; at < from.length; at++) found[from.charAt(at)] = to.charAt(at);
      return found;
    }
  }

  /* --- Matching ---------------------------------------------------------------------------------- */

  /* The runs in which forms with this beginning lie. */
  function runsOf(beginning) {
    var found = [];
    index.starts.forEach(function (start, number) {
      var next = index.starts[number + 1];
      if (start < beginning + "\uffff" && (next === undefined || next > beginning)) found.push("w" + number);
    });
    return found;
  }

  function beginnings(word, isLoose) {
    if (isLoose) return [word.slice(0, 2)];
    var found = {};
    Object.keys(stems(word)).forEach(function (stem) {
      found[stem.slice(0, Math.max(2, stem.length - 1))] = true;
    });
    return Object.keys(found);
  }

  function runsOfAll(words, isLoose) {
    var found = {};
    words.forEach(function (word) {
      beginnings(word, isLoose).forEach(function (beginning) {
        runsOf(beginning).forEach(function (run) {
          found[run] = true;
        });
      });
    });
    return Object.keys(found);
  }

  /* How well a form of the index is the word that was typed, from 0 to 1. */
  function likeness(word, other) {
    if (word === other) return 1;
    var best = word.length > 2 && other.indexOf(word) === 0 ? 0.6 : 0;
    var mine = stems(word);
    Object.keys(stems(other)).forEach(function (stem) {
      if (mine.hasOwnProperty(stem)) best = Math.max(best, trust(stem, word, other));
    });
    return best;
  }

  /* A short stem says little, unless one of the words is the stem itself. */
  function trust(stem, word, other) {
    var cuts = [word, other].map(function (form) {
      return form === stem ? 0 : Math.max(1, form.length - stem.length);
    });
    var base = Math.min(cuts[0], cuts[1]) ? [0.5, 0.6, 0.75, 0.88] : [0.8, 0.86, 0.92, 0.95];
    return base[Math.min(3, Math.max(0, stem.length - 2))] - 0.02 * (cuts[0] + cuts[1]);
  }

  /* The same where one letter behind the second is wrong. */
  function looseLikeness(word, other) {
    if (isSlip(word, other)) return 0.5;
    var mine = long(word);
    return long(other).some(function (stem) {
      return mine.some(function (own) {
        return isSlip(own, stem);
      });
    })
      ? 0.4
      : 0;

    function long(form) {
      return Object.keys(stems(form)).filter(function (stem) {
        return stem.length > 3;
      });
    }
  }

  /* One letter replaced, missing or too many, or two neighbours in the wrong order. */
  function isSlip(one, two) {
    var gap = one.length - two.length;
    if (gap > 1 || gap < -1 || one.length < 4 || one.slice(0, 2) !== two.slice(0, 2)) return false;
    var at = 2;
    while (at < one.length && one.charAt(at) === two.charAt(at)) at += 1;
    if (gap > 0) return one.slice(at + 1) === two.slice(at);
    if (gap < 0) return one.slice(at) === two.slice(at + 1);
    if (one.slice(at + 1) === two.slice(at + 1)) return true;
    return (
      one.charAt(at) === two.charAt(at + 1) &&
      one.charAt(at + 1) === two.charAt(at) &&
      one.slice(at + 2) === two.slice(at + 2)
    );
  }

  function formsIn(run) {
    var part = parts[run];
    if (!part.forms)
      part.forms = part.data.split("\n").map(function (line) {
        var gap = line.indexOf(" ");
        return [line.slice(0, gap), line.slice(gap + 1)];
      });
    return part.forms;
  }

  /* Where the word stands: by document the worth of the best place, and whether it is in a name. */
  function match(word, isLoose) {
    var like = isLoose ? looseLikeness : likeness;
    var found = { forms: {}, documents: {}, best: 0, isLoose: isLoose };
    var lines = [];
    runsOfAll([word], isLoose).forEach(function (run) {
      formsIn(run).forEach(function (line) {
        var worth = like(word, line[0]);
        if (worth) lines.push([worth, line]);
        found.best = Math.max(found.best, worth);
      });
    });
    lines.forEach(function (pair) {
      if (pair[0] >= found.best - 0.4) addPlaces(found, pair[0] * pair[0], pair[1]);
    });
    var things = {};
    Object.keys(found.documents).forEach(function (document) {
      var number = index.thingOf[document][0].number;
      things[number] = Math.max(things[number] || 0, found.documents[document].like);
    });
    var often = Object.keys(things).reduce(function (sum, number) {
      return sum + things[number];
    }, 0);
    found.rarity = Math.log(1 + index.list.length / Math.max(1, often));
    return found;
  }

  function addPlaces(found, worth, line) {
    found.forms[line[0]] = true;
    line[1].split(".").forEach(function (list, place) {
      var document = -1;
      numbers(list).forEach(function (distance) {
        document += distance + 1;
        var entry =
          found.documents[document] || (found.documents[document] = { name: 0, other: 0, like: 0 });
        entry.like = Math.max(entry.like, worth);
        if (place === 0) entry.name = Math.max(entry.name, worth);
        else entry.other = Math.max(entry.other, worth * index.weights.places[place]);
      });
    });
  }

  /* --- Ranking ----------------------------------------------------------------------------------- */

  function rank(matches, choice) {
    var all = 0;
    var scores = {};
    matches.forEach(function (match, place) {
      all += match.rarity;
      Object.keys(match.documents).forEach(function (document) {
        var thing = index.thingOf[document][0];
        var lang = index.thingOf[document][1];
        if (choice.lang && choice.lang !== lang) return;
        if (choice.region && thing.region !== choice.region) return;
        if (choice.practice && thing.practices.indexOf(choice.practice) < 0) return;
        var score = scores[thing.number] || (scores[thing.number] = { thing: thing, words: [], own: {} });
        var entry = match.documents[document];
        var worth = Math.max(entry.name * index.weights.places[0], entry.other);
        score.words[place] = Math.max(score.words[place] || 0, worth);
        var own = score.own[lang] || (score.own[lang] = { worth: 0, named: 0 });
        own.worth += worth * match.rarity;
        own.named += entry.name;
      });
    });
    return Object.keys(scores)
      .map(function (number) {
        return weighed(scores[number], matches, all);
      })
      .sort(function (one, two) {
        return two.worth - one.worth || one.thing.number - two.thing.number;
      });
  }

  function weighed(score, matches, all) {
    var thing = score.thing;
    var covered = 0;
    var worth = 0;
    matches.forEach(function (match, place) {
      if (!score.words[place]) return;
      covered += match.rarity;
      worth += score.words[place] * match.rarity;
    });
    var langs = Object.keys(score.own).sort(function (one, two) {
      return score.own[two].worth - score.own[one].worth || (two === tree) - (one === tree);
    });
    var named = Math.max.apply(
      null,
      langs.map(function (lang) {
        return Math.min(1, score.own[lang].named / Math.max(1, thing.lengths[lang]));
      })
    );
    var whole = covered / all;
    return {
      thing: thing,
      lang: langs[0],
      /* All words before some: what lacks one is worth less than any that has them all. */
      worth: worth * thing.weight * (1 + named * index.weights.whole) * whole * whole + (whole > 0.999 ? 1000 : 0)
    };
  }

  /* --- Searching --------------------------------------------------------------------------------- */

  /* done(results, matches, query as it was understood). */
  function find(query, choice, done, failed) {
    load("index", function () {
      understand(query, function (matches) {
        var other = otherKeys(query);
        if (isGood(matches) || other === query.toLowerCase()) return answer(query, matches);
        understand(
          other,
          function (others) {
            if (isGood(others)) answer(other, others);
            else answer(query, matches);
          },
          failed
        );
      }, failed);
    }, failed);

    function answer(words, matches) {
      var useful = matches.filter(function (match) {
        return match.best;
      });
      done(rank(useful, choice), useful, words);
    }
  }

  /* Every word stands somewhere as it was typed, or in another form. */
  function isGood(matches) {
    return (
      matches.length &&
      matches.every(function (match) {
        return match.best > 0.6 && !match.isLoose;
      })
    );
  }

  function understand(query, done, failed) {
    var words = typedWords(query);
    loadAll(runsOfAll(words, false), function () {
      var matches = words.map(function (word) {
        return match(word, false);
      });
      var lost = words.filter(function (word, place) {
        return !matches[place].best && word.length > 3;
      });
      loadAll(runsOfAll(lost, true), function () {
        done(
          matches.map(function (found, place) {
            return lost.indexOf(words[place]) < 0 ? found : match(words[place], true);
          })
        );
      }, failed);
    }, failed);
  }

  /* --- The page ---------------------------------------------------------------------------------- */

  function word(name) {
    return list.getAttribute("data-" + name);
  }

  function element(name, text, attributes) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    if (text) made.textContent = text;
    return made;
  }

  /* The text with the found words marked. */
  function marked(parent, text, matches) {
    var last = 0;
    text.replace(index.tables.word, function (found) {
      var at = arguments[arguments.length - 2];
      if (!isFound(found, matches)) return "";
      parent.appendChild(document.createTextNode(text.slice(last, at)));
      parent.appendChild(element("mark", found));
      last = at + found.length;
      return "";
    });
    parent.appendChild(document.createTextNode(text.slice(last)));
    return parent;
  }

  function isFound(found, matches) {
    var form = spelling(found);
    return matches.some(function (match) {
      return match.forms.hasOwnProperty(form);
    });
  }

  /* The sentence with most of the words, the rare ones before the others; else the first. */
  function sentence(lines, matches) {
    var best = "";
    var most = -1;
    lines.split("\n").forEach(function (line) {
      (line.match(/[^.!?…]+(?:[.!?…]+(?!\s|$)[^.!?…]*)*[.!?…»)]*/g) || []).forEach(function (part) {
        var forms = (part.match(index.tables.word) || []).map(spelling);
        var worth = matches.reduce(function (sum, match) {
          return forms.some(function (form) {
            return match.forms.hasOwnProperty(form);
          })
            ? sum + match.rarity
            : sum;
        }, 0);
        if (worth > most) {
          most = worth;
          best = part;
        }
      });
    });
    return shortened(best.trim(), matches);
  }

  function shortened(text, matches) {
    var from = 0;
    if (text.length <= LONGEST) return text;
    text.replace(index.tables.word, function (found) {
      if (!from && isFound(found, matches)) from = Math.max(1, arguments[arguments.length - 2] - 60);
      return "";
    });
    if (from < 60) from = 0;
    else from = text.indexOf(" ", from) + 1;
    var cut = text.slice(from, from + LONGEST);
    return (from ? "… " : "") + (from + LONGEST < text.length ? cut.replace(/\s\S*$/, " …") : cut);
  }

  function item(result, matches) {
    var place = index.bundleOf[result.thing.documents[result.lang]];
    var row = parts[place[0]].data[place[1]];
    var href = form.getAttribute("data-root") + row[1];
    var found = element("li", "", { class: "search-results__item" });
    var title = element("h2", "", { class: "search-results__title" });
    title.appendChild(marked(element("a", "", { href: href, lang: result.lang }), row[0], matches));
    found.appendChild(title);
    var kind = element("small", word("kind-" + result.thing.kind) + " · ");
    LANGUAGES.forEach(function (lang) {
      if (!result.thing.documents.hasOwnProperty(lang)) return;
      var other = form.getAttribute("data-root") + lang + row[1].slice(2);
      if (lang === result.lang) kind.appendChild(element("span", word("lang-" + lang), { lang: lang }));
      else kind.appendChild(element("a", word("lang-" + lang), { href: other, lang: lang, hreflang: lang }));
      kind.appendChild(document.createTextNode(" "));
    });
    found.appendChild(kind);
    if (row[2]) found.appendChild(marked(element("p", "", { lang: result.lang }), row[2], matches));
    if (row[3]) found.appendChild(marked(element("p", "", { lang: result.lang }), sentence(row[3], matches), matches));
    return found;
  }

  var turn = 0; /* of searches: an older one that comes late is not shown */

  function show(results, matches, mine) {
    var at = list.children.length;
    var next = results.slice(at, at + SHOWN);
    var bundles = next.map(function (result) {
      return index.bundleOf[result.thing.documents[result.lang]][0];
    });
    loadAll(
      bundles.filter(function (name, place) {
        return bundles.indexOf(name) === place;
      }),
      function () {
        if (mine !== turn) return;
        next.forEach(function (result) {
          list.appendChild(item(result, matches));
        });
        more.hidden = list.children.length >= results.length;
        more.onclick = function () {
          show(results, matches, mine);
        };
        if (at) list.children[at].querySelector("a").focus();
      },
      failed
    );
  }

  function failed() {
    told.textContent = word("failed");
  }

  function chosen() {
    return {
      lang: form.elements.lang.value,
      region: form.elements.region.value,
      practice: form.elements.practice.value
    };
  }

  function search() {
    var query = form.elements.q.value.trim();
    var mine = (turn += 1);
    list.textContent = "";
    more.hidden = true;
    told.textContent = query ? word("asking") : "";
    if (!query) return;
    find(
      query,
      chosen(),
      function (results, matches, understood) {
        if (mine !== turn) return;
        var answer = results.length ? word("found") + " " + results.length : word("none");
        told.textContent = understood === query ? answer : answer + " " + word("understood") + " «" + understood + "»";
        show(results, matches, mine);
      },
      failed
    );
  }

  /* --- The address ------------------------------------------------------------------------------- */

  var FIELDS = ["q", "lang", "region", "practice"];

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
      form.elements[name].value = values[name] || "";
      if (form.elements[name].selectedIndex < 0) form.elements[name].selectedIndex = 0;
    });
    search();
  }

  function changed(event) {
    event.preventDefault();
    try {
      window.history.pushState(null, "", "?" + address());
    } catch (refused) {
      /* Pages from a folder may not change their address: the browser opens it anew. */
      if (event.type === "submit") return form.submit();
    }
    search();
  }

  more.type = "button";
  more.className = "search-results__more";
  more.textContent = word("more");
  more.hidden = true;
  list.parentNode.insertBefore(more, list.nextSibling);
  form.addEventListener("submit", changed);
  ["lang", "region", "practice"].forEach(function (name) {
    form.elements[name].addEventListener("change", function (event) {
      if (form.elements.q.value.trim()) changed(event);
    });
  });
  window.addEventListener("popstate", read);
  if (window.location.search) read();

  window.searchPart.engine = {
    spelling: spelling,
    stems: stems,
    isSlip: isSlip,
    find: find,
    load: load
  };
})();
