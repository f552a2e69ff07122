// What Lighthouse, with its profile of a phone, says of the main pages: `audit.mjs SITE PORT`. Exits 1 below the marks.
import {launch} from "chrome-launcher";
import lighthouse from "lighthouse";

import {serve} from "./serve.mjs";

const MARKS = {performance: 95, accessibility: 100, "best-practices": 100, seo: 100};
const PAGES = [
  "zh-hans/",
  "zh-hans/papers/zhang-2024/",
  "parallel/papers/zhang-2024/",
  "en/compare/overview/",
  "en/themes/digital-economy/",
];
const TRIES = 3; // performance is timed, and a busy machine only makes it worse: so the best counts

const [site, port] = process.argv.slice(2);
const server = await serve(site, Number(port));
const chrome = await launch({
  chromePath: process.env.DUIZHAO_CHROMIUM,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
});
let failed = false;

async function audit(path) {
  let best;
  for (let times = 0; times < TRIES && !(best?.scores.performance >= MARKS.performance); times += 1) {
    const {lhr} = await lighthouse(`http://127.0.0.1:${port}/${path}`, {port: chrome.port, logLevel: "error"});
    const scores = Object.fromEntries(Object.keys(MARKS).map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
    if (!best || scores.performance > best.scores.performance) best = {lhr, scores};
  }
  return best;
}

function faults({lhr, scores}) {
  const missed = Object.keys(MARKS).filter((name) => scores[name] < MARKS[name]);
  const refs = missed.flatMap((name) => lhr.categories[name].auditRefs);
  const bad = refs.filter(({id, weight}) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9);
  return bad.map(({id}) => {
    const {title, displayValue = "", details} = lhr.audits[id];
    const places = (details?.items ?? []).slice(0, 5).map((item) => item.node?.selector ?? item.url ?? item.description ?? "");
    return [`  ${id}: ${title} ${displayValue}`, ...places.filter(Boolean).map((place) => `    ${place}`)].join("\n");
  });
}

try {
  console.log(Object.keys(MARKS).join("  "));
  for (const path of PAGES) {
    const found = await audit(path);
    console.log(Object.keys(MARKS).map((name) => String(found.scores[name]).padStart(name.length)).join("  "), ` ${path}`);
    const told = faults(found);
    for (const line of told) console.log(line);
    failed ||= Object.keys(MARKS).some((name) => found.scores[name] < MARKS[name]);
  }
} finally {
  await chrome.kill();
  server.close();
}
process.exit(failed ? 1 : 0);
