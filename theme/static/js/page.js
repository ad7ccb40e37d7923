(function () {
  "use strict";
  var root = document.documentElement;
  var names = ["size", "contrast", "spacing"];

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  function show(name, value) {
    if (value) root.setAttribute("data-" + name, value);
    else root.removeAttribute("data-" + name);
    each('[name="reader-' + name + '"]', function (way) {
      way.checked = way.value === value;
    });
  }

  function choose(name, value) {
    show(name, value);
    try {
      if (value) localStorage.setItem("reader-" + name, value);
      else localStorage.removeItem("reader-" + name);
    } catch (refused) {
    }
  }

  names.forEach(function (name) {
    show(name, root.getAttribute("data-" + name) || "");
    each('[name="reader-' + name + '"]', function (way) {
      way.addEventListener("change", function () {
        choose(name, way.value);
      });
    });
  });

  each("[data-reset]", function (button) {
    button.addEventListener("click", function () {
      names.forEach(function (name) {
        choose(name, "");
      });
    });
  });

  addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    names.forEach(function (name) {
      try {
        show(name, localStorage.getItem("reader-" + name) || "");
      } catch (refused) {
      }
    });
  });

  each("[data-print]", function (button) {
    button.addEventListener("click", function () {
      print();
    });
  });

  each("[data-copy]", function (button) {
    var told = button.parentNode.querySelector("[role=status]");
    button.addEventListener("click", function () {
      function say(word) {
        told.textContent = told.getAttribute("data-" + word);
      }
      if (!navigator.clipboard) return say("refused");
      navigator.clipboard.writeText(button.getAttribute("data-copy")).then(
        function () {
          say("copied");
        },
        function () {
          say("refused");
        }
      );
    });
  });
})();
