"use strict";
const ROOT = registration.scope;
const MILLISECONDS = 3000;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request;
  if (method === "GET" && url.startsWith(ROOT) && !headers.has("x-save"))
    event.respondWith(answer(event.request));
});

async function newest() {
  const names = (await caches.keys()).filter((name) => name.startsWith(ROOT + "copy "));
  for (const name of names.sort().reverse()) {
    const copy = await caches.open(name);
    const about = await copy.match(ROOT + "offline/copy.json");
    if (about) return [copy, await about.json()];
  }
  return [];
}

async function answer(request) {
  const [copy, about] = await newest();
  if (!copy) return fetch(request);
  let url = request.url.replace(/[?#].*/, "");
  if (url.endsWith("/")) url += "index.html";
  else if (!/\.\w+$/.test(url)) url += ".html";
  const saved = await copy.match(url);
  if (saved && url.startsWith(ROOT + "static/")) return unpacked(saved);
  const asked = fetch(request);
  if (!saved) return asked.catch(() => another(copy, about, request, url));
  try {
    const late = new Promise((_, refuse) => setTimeout(refuse, MILLISECONDS));
    const response = await Promise.race([asked, late]);
    if (response.status < 500) return response;
  } catch {
    asked.catch(() => 0);
  }
  return marked(unpacked(saved), about, url);
}

function unpacked({ body, headers }) {
  if (headers.has("x-packed")) body = body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(body, { headers });
}

async function marked(response, about, url) {
  if (!url.endsWith(".html")) return response;
  const { lang, page, note } = own(about, url);
  const line = `<div class="masthead__dateline" lang="${lang}" data-from-copy><p><a href="${ROOT + page}">${note}</a>, ${about.day}</p></div>`;
  const html = (await response.text()).replace(/<body[^>]*>/, (body) => body + line);
  return new Response(html, { headers: response.headers });
}

function own({ trees }, url) {
  return trees.find(({ lang }) => url.startsWith(`${ROOT + lang}/`)) || trees[0];
}

async function another(copy, about, request, url) {
  const photo = url.replace(/\d+\.\w+\.\w+$/, "");
  const key = photo !== url && (await copy.keys()).find((kept) => kept.url.startsWith(photo));
  if (key) return unpacked(await copy.match(key));
  if (request.mode !== "navigate") return Response.error();
  /* The search finds words of both languages: what it leads to is read in the saved one. */
  if (request.referrer.includes("/search.html"))
    for (const { lang } of about.trees) {
      const twin = `${ROOT + lang}/${url.slice(ROOT.length + 3)}`;
      if (!request.referrer.startsWith(twin) && (await copy.match(twin))) return Response.redirect(twin);
    }
  return Response.redirect(`${ROOT + own(about, url).page}#missing`);
}
