import fs from "node:fs";

const languages = ["kk", "ru"];
const read = (name) => JSON.parse(fs.readFileSync(`data/${name}.json`, "utf8"));

export default function (config) {
  const posts = (api, lang) => api.getFilteredByGlob(`content/${lang}/*.md`).sort((a, b) => b.date - a.date);
  const grouped = (api, keysOf) => {
    const groups = new Map();
    for (const lang of languages)
      for (const post of posts(api, lang))
        for (const name of keysOf(post)) {
          const id = `${lang}|${name}`;
          if (!groups.has(id)) groups.set(id, { lang, name, posts: [] });
          groups.get(id).posts.push(post);
        }
    return [...groups.values()];
  };
  config.addPassthroughCopy({ _static: "css" });
  for (const lang of languages) config.addCollection(`posts_${lang}`, (api) => posts(api, lang));
  config.addCollection("regionPages", (api) => grouped(api, (post) => [post.data.region]));
  config.addCollection("authorPages", (api) => grouped(api, (post) => post.data.authors));
  config.addCollection("everything", (api) => api.getFilteredByGlob("content/**/*.md"));
  config.addFilter("ymd", (day) => new Date(day).toISOString().slice(0, 10));
  config.addFilter("iso", (day) => new Date(day).toISOString());
  config.addGlobalData("regionsNav", read("regions"));
  config.addGlobalData("labels", read("labels"));
  config.ignores.add("output");
  return { dir: { input: ".", includes: "_includes", data: "_data", output: "output" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
