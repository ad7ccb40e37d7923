"""Asked in a browser: the words that do not stand out from their ground, by computed colours."""

from __future__ import annotations

PALE_WORDS = """
(() => {
  const light = colour => {
    const [r, g, b] = colour.match(/[0-9.]+/g).map(Number).map(c => c / 255)
      .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!(colour.startsWith("rgba") && colour.endsWith(", 0)"))) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  return [...document.querySelectorAll("body *")].filter(element => element.offsetHeight &&
      [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .filter(element => {
      const one = light(getComputedStyle(element).color), other = light(ground(element));
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < 4.5;
    }).map(element => element.outerHTML.slice(0, 120));
})()
"""
