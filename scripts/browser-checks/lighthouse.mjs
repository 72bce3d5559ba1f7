// Run Lighthouse (mobile) over the addresses given; print one JSON object for each on a line of its own.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, ...addresses] = process.argv.slice(2);
const categories = ["performance", "accessibility", "best-practices", "seo"];

const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
for (const address of addresses) {
  const run = await lighthouse(address, { port: chrome.port, onlyCategories: categories, logLevel: "error" });
  const { audits, categories: found } = run.lhr;
  const failing = Object.values(audits).filter(
    (audit) => audit.score !== null && audit.score < 1 && audit.scoreDisplayMode !== "informative",
  );
  console.log(
    JSON.stringify({
      address,
      scores: categories.map((name) => Math.round(found[name].score * 100)),
      shift: audits["cumulative-layout-shift"].numericValue,
      paint: Math.round(audits["largest-contentful-paint"].numericValue),
      failing: failing.map((audit) => audit.id),
      notes: failing.map((audit) => `${audit.id}: ${audit.displayValue ?? ""}`),
    }),
  );
}
await chrome.kill();
