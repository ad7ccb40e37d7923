/* The index in the browser: search/index.js is asked for with the first search and says where what lies;
   then the parts that a search needs. All are scripts that hand over data, so that it works from a
   folder too. What can be found is a thing; its half in a language is a document. */
(function () {
  "use strict";
  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var LANGUAGES = ["kk", "ru"];
  var search = window.siteSearch;
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
      search.root +
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
    search.useTables(data.tables);
    return data;
  }

  /* The runs in which forms with this beginning lie. */
  function runsOf(beginning) {
    var found = [];
    index.starts.forEach(function (start, number) {
      var next = index.starts[number + 1];
      if (start < beginning + "\uffff" && (next === undefined || next > beginning)) found.push("w" + number);
    });
    return found;
  }

  /* The forms of a run, each with where it stands. */
  function formsIn(run) {
    var part = parts[run];
    if (!part.forms)
      part.forms = part.data.split("\n").map(function (line) {
        var gap = line.indexOf(" ");
        return [line.slice(0, gap), line.slice(gap + 1)];
      });
    return part.forms;
  }

  /* Title, path, line about it and text of a document. */
  function row(document) {
    var place = index.bundleOf[document];
    return parts[place[0]].data[place[1]];
  }

  function loadRows(documents, done, failed) {
    var bundles = {};
    documents.forEach(function (document) {
      bundles[index.bundleOf[document][0]] = true;
    });
    loadAll(Object.keys(bundles), done, failed);
  }

  search.languages = LANGUAGES;
  search.load = load;
  search.loadAll = loadAll;
  search.loadRows = loadRows;
  search.row = row;
  search.numbers = numbers;
  search.runsOf = runsOf;
  search.formsIn = formsIn;
  search.index = function () {
    return index;
  };
})();
