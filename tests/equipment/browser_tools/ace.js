// DAISY Ace over one e-book: node ace.js BOOK FOLDER NODE_MODULES; its report lies in FOLDER then.
const [, , book, folder, modules] = process.argv;
const { createRequire } = require("node:module");
const fetched = createRequire(`${modules}/x.js`);
fetched("@daisy/ace-logger").initLogger({ verbose: false, silent: true });
const ace = fetched("@daisy/ace-core");
const runner = fetched("@daisy/ace-axe-runner-puppeteer");
const options = { outdir: folder, tmp: `${folder}/tmp`, cwd: folder, lang: "en", silent: true, jobId: "" };
ace(book, options, runner).then(
  () => process.exit(0),
  (fault) => {
    console.error(fault);
    process.exit(1);
  },
);
