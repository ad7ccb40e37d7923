(() => {
  "use strict";
  const form = document.querySelector("[data-form]");
  const works = /^http/.test(location.protocol) && isSecureContext && navigator.serviceWorker && self.caches;
  if (!form || !works) return;
  const find = (name) => document.querySelector(`[data-${name}]`);
  const [part, save, remove, bar, told, size, held] = "part save remove bar told size held".split(" ").map(find);
  const trees = [...form.querySelectorAll("[data-tree]")];
  const root = new URL("../", location.href).href;
  const prefix = `${root}copy `;
  const aboutUrl = `${root}offline/copy.json`;
  const atOnce = 6;
  const lists = {};
  let copy = null;
  let about = null;
  let choices = 0;

  const say = (word) => (told.textContent = word ? told.getAttribute(`data-${word}`) : "");
  const megabytes = (bytes) => `${Math.max(0.1, bytes / 1e6).toFixed(1).replace(".", ",")} ${size.dataset.unit}`;
  const names = async () => (await caches.keys()).filter((name) => name.startsWith(prefix)).sort();
  const chosen = () => trees.filter((tree) => tree.checked).map((tree) => tree.value);
  const isHeld = (path, digest) => about && about.files[path] === digest;

  async function load(path) {
    const response = await fetch(root + path, { cache: "no-cache", headers: { "x-save": "1" } });
    if (!response.ok) throw new Error(path);
    return response;
  }

  async function files(region, langs, anew) {
    const found = new Map();
    for (const lang of langs) {
      if (anew || !lists[lang]) lists[lang] = await (await load(`offline/issue-${lang}.json`)).json();
      for (const [path, digest, bytes, sections] of lists[lang].files)
        if (!region || !sections || sections.split(" ").includes(region)) found.set(path, [digest, bytes]);
    }
    return found;
  }

  async function look() {
    copy = about = null;
    for (const name of (await names()).reverse()) {
      const one = await caches.open(name);
      const said = await one.match(aboutUrl);
      if (said) {
        [copy, about] = [one, await said.json()];
        break;
      }
    }
    held.hidden = !about;
    if (!about) return;
    const option = [...part.options].find((one) => one.value === about.region) || part.options[0];
    const languages = about.trees.map((tree) => tree.name).join(", ");
    find("what").textContent = [option.text, languages, megabytes(about.bytes), about.day].join(" · ");
  }

  async function weigh() {
    const langs = chosen();
    const choice = (choices += 1);
    save.disabled = true;
    size.parentNode.hidden = true;
    if (!langs.length) return say("none");
    try {
      const wanted = [...(await files(part.value, langs))];
      if (choice !== choices) return;
      const isSame = about && about.region === part.value && about.langs.join() === langs.join();
      const fresh = wanted.filter(([path, [digest]]) => !isHeld(path, digest));
      if (isSame && !fresh.length && wanted.length === Object.keys(about.files).length) return say("newest");
      size.textContent = megabytes(fresh.reduce((sum, [, [, bytes]]) => sum + bytes, 0));
      size.parentNode.hidden = save.disabled = false;
      say(isSame ? "newer" : "");
    } catch {
      say("unreachable");
    }
  }

  async function packed(response) {
    const headers = new Headers(response.headers);
    for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
    let body = await response.blob();
    if (self.CompressionStream && self.DecompressionStream) {
      headers.set("x-packed", "gzip");
      body = await new Response(body.stream().pipeThrough(new CompressionStream("gzip"))).blob();
    }
    return new Response(body, { headers });
  }

  async function fill(fresh, region, langs) {
    const wanted = [...(await files(region, langs, true))];
    const waiting = [...wanted];
    let bytes = 0;
    bar.max = waiting.length;
    bar.value = 0;
    async function some() {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [path, [digest]] = next;
        const known = isHeld(path, digest) && (await copy.match(root + path));
        const response = known || (await packed(await load(path)));
        const { size: taken } = await response.clone().blob();
        bytes += taken;
        await fresh.put(root + path, response);
        bar.value += 1;
      }
    }
    try {
      await Promise.all(Array.from({ length: atOnce }, some));
    } finally {
      waiting.length = 0;
    }
    const now = [...(await files(region, langs, true))];
    if (JSON.stringify(now) !== JSON.stringify(wanted)) throw new Error("published anew meanwhile");
    const digests = Object.fromEntries(wanted.map(([path, [digest]]) => [path, digest]));
    const spoken = langs.map((lang) => ({ ...lists[lang], files: undefined }));
    const today = new Date();
    const date = [today.getDate(), today.getMonth() + 1, today.getFullYear()];
    const day = date.map((number) => String(number).padStart(2, "0")).join(".");
    const said = { region, langs, day, bytes, trees: spoken, files: digests };
    await fresh.put(aboutUrl, new Response(JSON.stringify(said)));
  }

  async function keep() {
    const name = prefix + Date.now();
    let end = "saved";
    form.setAttribute("aria-busy", "true");
    save.disabled = remove.disabled = true;
    bar.hidden = false;
    say("saving");
    try {
      await navigator.serviceWorker.register(`${root}worker.js`, { scope: root });
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => 0);
      await fill(await caches.open(name), part.value, chosen());
      if (!(await caches.has(name))) throw new Error("another page of this site saved meanwhile");
      for (const other of await names()) if (other < name) await caches.delete(other);
    } catch (fault) {
      await caches.delete(name);
      end = fault.name === "QuotaExceededError" ? "full" : "failed";
    }
    form.removeAttribute("aria-busy");
    bar.hidden = true;
    remove.disabled = false;
    await look();
    await weigh();
    say(end);
  }

  async function forget() {
    for (const name of await names()) await caches.delete(name);
    const worker = await navigator.serviceWorker.getRegistration(root);
    if (worker) await worker.unregister();
    await look();
    await weigh();
    say("removed");
  }

  function choose() {
    const option = document.getElementById(location.hash.slice(1));
    if (option && option.parentNode === part) option.selected = true;
    else if (about) part.value = about.region;
  }

  function nameApp() {
    const link = document.createElement("link");
    link.rel = "manifest";
    link.href = form.dataset.manifest;
    document.head.append(link);
  }

  async function begin() {
    nameApp();
    held.hidden = size.parentNode.hidden = bar.hidden = true;
    document.documentElement.setAttribute("data-offline", "");
    save.addEventListener("click", keep);
    remove.addEventListener("click", forget);
    for (const control of [part, ...trees]) control.addEventListener("change", weigh);
    addEventListener("hashchange", () => {
      choose();
      weigh();
    });
    await look();
    if (about) for (const tree of trees) tree.checked = about.langs.includes(tree.value);
    choose();
    await weigh();
  }

  begin();
})();
