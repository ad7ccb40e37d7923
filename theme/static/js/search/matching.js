/* Which forms of the index are the words that were typed, where they stand, and what comes first. */
(function () {
  "use strict";
  var search = window.siteSearch;
  var MOST_RUNS = 3; /* for a stem */
  var MOST_LOOSE = 6; /* for a word that stands nowhere as it was typed */
  var GOOD = 0.72; /* of likeness: the word itself or a form of it, and no slip */
  var SURE = 0.9; /* as much is asked of words that the reader did not type */
  var SLIP = 0.7; /* one letter is wrong */
  var LOOSE = 0.4; /* one letter of the stem is wrong */
  var BEGINS = 0.6; /* the word is how a longer one begins */
  var COMMON = 0.33; /* of all things: what stands in more of them may be missing in a result */
  var FAR = 0.35; /* less like than the best form by more than this: another word */
  var tree = document.documentElement.lang;

  /* The runs in which forms of a word can lie: around each of its stems, whose last letter may be another
     one. In a large index only the next ones are asked for, and only those next to the whole stem. */
  function runsOfWord(word, isLoose) {
    if (isLoose) return nearest([word.slice(0, 2), word.slice(0, 3)], MOST_LOOSE);
    return Object.keys(search.stems(word)).reduce(function (found, stem) {
      return found.concat(nearest([stem.slice(0, Math.max(2, stem.length - 1)), stem], MOST_RUNS));
    }, []);
  }

  function nearest(beginnings, most) {
    var wide = search.runsOf(beginnings[0]);
    return wide.length > most ? search.runsOf(beginnings[1]).slice(0, most) : wide;
  }

  function runsOfAll(words, isLoose) {
    var found = {};
    words.forEach(function (word) {
      runsOfWord(word, isLoose).forEach(function (run) {
        found[run] = true;
      });
    });
    return Object.keys(found);
  }

  /* How well a form of the index is the word that was typed, from 0 to 1. */
  function likeness(word, other) {
    if (word === other) return 1;
    var best = word.length > 2 && other.indexOf(word) === 0 ? BEGINS : 0;
    var mine = search.stems(word);
    Object.keys(search.stems(other)).forEach(function (stem) {
      if (mine.hasOwnProperty(stem)) best = Math.max(best, trust(stem, word, other));
    });
    return best;
  }

  /* A short stem says little, unless one of the words is the stem itself. */
  function trust(stem, word, other) {
    var cuts = [word, other].map(function (form) {
      return form === stem ? 0 : Math.max(1, form.length - stem.length);
    });
    var base = Math.min(cuts[0], cuts[1]) ? [0.5, 0.6, 0.75, 0.82, 0.88] : [0.72, 0.8, 0.92, 0.95, 0.95];
    return base[Math.min(4, Math.max(0, stem.length - 2))] - 0.02 * (cuts[0] + cuts[1]);
  }

  /* The same where one letter behind the second is wrong. */
  function looseLikeness(word, other) {
    return Math.max(likeness(word, other), slipLikeness(word, other));
  }

  function slipLikeness(word, other) {
    if (isSlip(word, other)) return SLIP;
    var mine = long(word);
    return long(other).some(function (stem) {
      return mine.some(function (own) {
        return isSlip(own, stem);
      });
    })
      ? LOOSE
      : 0;

    function long(form) {
      return Object.keys(search.stems(form)).filter(function (stem) {
        return stem.length > 4;
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

  /* Where the word stands: by document the worth of the best place, and whether it is in a name. */
  function match(word, isLoose) {
    var like = isLoose ? looseLikeness : likeness;
    var found = { forms: {}, documents: {}, best: 0 };
    var lines = [];
    runsOfAll([word], isLoose).forEach(function (run) {
      search.formsIn(run).forEach(function (line) {
        var worth = like(word, line[0]);
        if (worth) lines.push([worth, line]);
        found.best = Math.max(found.best, worth);
      });
    });
    lines.forEach(function (pair) {
      if (pair[0] >= found.best - FAR) addPlaces(found, pair[0] * pair[0], pair[1]);
    });
    var things = {};
    Object.keys(found.documents).forEach(function (document) {
      var number = search.index().thingOf[document][0].number;
      things[number] = Math.max(things[number] || 0, found.documents[document].like);
    });
    var often = Object.keys(things).reduce(function (sum, number) {
      return sum + things[number];
    }, 0);
    found.rarity = Math.log(1 + search.index().list.length / Math.max(1, often));
    found.isCommon = Object.keys(things).length > search.index().list.length * COMMON;
    return found;
  }

  function addPlaces(found, worth, line) {
    found.forms[line[0]] = true;
    line[1].split(".").forEach(function (list, place) {
      var document = -1;
      search.numbers(list).forEach(function (distance) {
        document += distance + 1;
        var entry =
          found.documents[document] || (found.documents[document] = { name: 0, other: 0, like: 0 });
        entry.like = Math.max(entry.like, worth);
        if (place === 0) entry.name = Math.max(entry.name, worth);
        else entry.other = Math.max(entry.other, worth * search.index().weights.places[place]);
      });
    });
  }

  function rank(matches, choice) {
    var scores = {};
    var asked = matches.filter(function (match) {
      return !match.isCommon;
    });
    if (!asked.length) asked = matches;
    matches.forEach(function (match, place) {
      Object.keys(match.documents).forEach(function (document) {
        var thing = search.index().thingOf[document][0];
        var lang = search.index().thingOf[document][1];
        if (choice.lang && choice.lang !== lang) return;
        if (choice.region && thing.region !== choice.region) return;
        if (choice.practice && thing.practices.indexOf(choice.practice) < 0) return;
        var score = scores[thing.number] || (scores[thing.number] = { thing: thing, words: [], own: {} });
        var entry = match.documents[document];
        var worth = Math.max(entry.name * search.index().weights.places[0], entry.other);
        score.words[place] = Math.max(score.words[place] || 0, worth);
        var own = score.own[lang] || (score.own[lang] = { worth: 0, named: 0 });
        own.worth += worth * match.rarity;
        own.named += entry.name;
      });
    });
    return Object.keys(scores)
      .map(function (number) {
        return weighed(scores[number], matches, asked);
      })
      .sort(function (one, two) {
        return two.worth - one.worth || one.thing.number - two.thing.number;
      });
  }

  function weighed(score, matches, asked) {
    var thing = score.thing;
    var all = 0;
    var covered = 0;
    var worth = 0;
    matches.forEach(function (match, place) {
      var weight = asked.indexOf(match) < 0 ? 0 : match.rarity;
      all += weight;
      if (!score.words[place]) return;
      covered += weight;
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
      /* All words before some: what lacks a rare one is worth less than any that has them all. */
      worth: worth * thing.weight * (1 + named * search.index().weights.whole) * whole * whole + (whole > 0.999 ? 1000 : 0)
    };
  }

  /* done(results, matches, query as it was understood): as it was typed or, where that is found nowhere,
     as the same keys read in the other language. */
  function find(query, choice, done, failed) {
    search.load(
      "index",
      function () {
        understand(
          query,
          function (matches) {
            if (isAsTyped(matches, GOOD)) answer(query, matches);
            else
              readAnew(search.otherKeys(query), function () {
                answer(query, matches);
              });
          },
          failed
        );
      },
      failed
    );

    function readAnew(readings, otherwise) {
      if (!readings.length) return otherwise();
      understand(
        readings[0],
        function (matches) {
          if (isAsTyped(matches, SURE) && /[^\s]{4}/.test(readings[0])) answer(readings[0], matches);
          else readAnew(readings.slice(1), otherwise);
        },
        failed
      );
    }

    function answer(words, matches) {
      var useful = matches.filter(function (match) {
        return match.best;
      });
      done(rank(useful, choice), useful, words);
    }
  }

  function isAsTyped(matches, least) {
    return (
      matches.length > 0 &&
      matches.every(function (match) {
        return match.best >= least;
      })
    );
  }

  function understand(query, done, failed) {
    var words = search.typedWords(query);
    search.loadAll(runsOfAll(words, false), function () {
      var matches = words.map(function (word) {
        return match(word, false);
      });
      var lost = words.filter(function (word, place) {
        return matches[place].best < 1 && word.length > 3;
      });
      search.loadAll(runsOfAll(lost, true), function () {
        done(
          matches.map(function (found, place) {
            return lost.indexOf(words[place]) < 0 ? found : match(words[place], true);
          })
        );
      }, failed);
    }, failed);
  }

  search.find = find;
  search.isSlip = isSlip;
})();
