/* What words are looked up by, as plugins/letters/stems has it: one spelling however they are typed, and
   the stems a form may have. The tables are those of Python and come with the index. In the words of
   old browsers, as all scripts here. */
(function () {
  "use strict";
  var MOST = 12; /* words of what was typed; more make no search better */
  var tables = null;
  var known = {};

  function useTables(given) {
    tables = given;
    tables.word = new RegExp(tables.word, "g");
    tables.marks = new RegExp(tables.marks, "g");
    tables.doubled = new RegExp(tables.doubled, "g");
    tables.y = new RegExp(tables.y, "g");
    tables.dzh = new RegExp(tables.dzh, "g");
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
    tables.silent = " " + tables.silent + " ";
    tables.first = {};
    Object.keys(tables.irregular).forEach(function (first) {
      tables.irregular[first].forEach(function (form) {
        tables.first[form] = first;
      });
    });
  }

  /* Old browsers leave a letter of two signs as it is. */
  function composed(text) {
    return text.normalize ? text.normalize("NFC") : text;
  }

  function spelling(word) {
    var small = composed(word).toLowerCase();
    var cyrillic = /[\u0400-\u052f]/.test(small) ? replaced(small, tables.lookalikes) : small;
    if (/[a-z\u00df-\u024f]/.test(cyrillic))
      tables.latin.forEach(function (rule) {
        small = small.replace(rule[0], rule[1]);
      });
    else small = cyrillic.replace(tables.y, "и");
    small = replaced(composed(small).replace(tables.marks, ""), tables.folded);
    return small.replace(tables.dzh, "ж").replace(tables.doubled, "$1");
  }

  function replaced(text, letters) {
    var found = "";
    for (var at = 0; at < text.length; at++) {
      var letter = text.charAt(at);
      found += letters.hasOwnProperty(letter) ? letters[letter] : letter;
    }
    return found;
  }

  /* All stems of a word in one spelling, as the keys of an object: plugins/letters/stems/stemming.py. */
  function stems(word) {
    if (known.hasOwnProperty(word)) return known[word];
    var found = {};
    found[word] = found[tables.first.hasOwnProperty(word) ? tables.first[word] : word] = true;
    if (/^[^\d_]+$/.test(word)) strip(word, found);
    return (known[word] = found);
  }

  function strip(word, found) {
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
          if (ending === tables.noun) keep(stem + "и", found);
          if (stem.length < tables.shortest && group >= tables.verbs) continue;
          keep(stem, found);
          var next = stem + " " + group + " " + step[2];
          if (!seen[next]) ahead.push([stem, group + 1, step[2]]);
          seen[next] = true;
        }
      }
    }
  }

  function keep(stem, found) {
    var last = stem.slice(-1);
    found[stem] = true;
    if (tables.softened[last]) found[stem.slice(0, -1) + tables.softened[last]] = true;
    if (stem.length > 2 && among(last, tables.consonants) && among(stem.charAt(stem.length - 2), tables.beforeDropped))
      tables.dropped.split("").forEach(function (vowel) {
        found[stem.slice(0, -1) + vowel + last] = true;
      });
  }

  function among(letter, letters) {
    return letters.indexOf(letter) >= 0;
  }

  function typedWords(query) {
    var found = [];
    (query.replace(/\u00ad/g, "").match(tables.word) || []).forEach(function (word) {
      var form = spelling(word);
      var says = (form.length > 1 || /^\d/.test(form)) && !among(" " + form + " ", tables.silent);
      if (says && found.indexOf(form) < 0) found.push(form);
    });
    return found.slice(0, MOST);
  }

  /* What the same keys write while the keyboard is in the other language: on a Russian keyboard, on a
     Kazakh one, where letters stand in the row of digits too. */
  function otherKeys(query) {
    var latin = tables.keys[0];
    var cyrillic = tables.keys[1];
    var small = query.toLowerCase();
    if (/[\u0400-\u052f]/.test(query)) return [replaced(small, pairs(cyrillic, latin))];
    return [latin.slice(0, tables.russianKeys), latin].map(function (keys) {
      return small.replace(/\S+/g, function (word) {
        return /[a-z]/.test(word) ? replaced(word, pairs(keys, cyrillic)) : word;
      });
    });
  }

  function pairs(from, to) {
    var found = {};
    for (var at = 0; at < from.length; at++) found[from.charAt(at)] = to.charAt(at);
    return found;
  }

  window.siteSearch = {
    useTables: useTables,
    spelling: spelling,
    stems: stems,
    typedWords: typedWords,
    otherKeys: otherKeys,
    /* All words of a text, each with its place in it. */
    eachWord: function (text, act) {
      text.replace(tables.word, function (word) {
        act(word, arguments[arguments.length - 2]);
        return "";
      });
    }
  };
})();
