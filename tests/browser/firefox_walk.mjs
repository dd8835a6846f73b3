/**
 * A walk through argmap.html in Firefox by mouse: `node firefox_walk.mjs MODULES FIREFOX ADDRESS`. Prints what was met as
 * JSON: words on the page after each step, and every address that was asked for.
 */
import { createRequire } from "node:module";

const [modules, executablePath, address] = process.argv.slice(2);
const puppeteer = createRequire(`${modules}/`)("puppeteer-core");
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, timeout: 120_000 });
const page = await browser.newPage();
page.setDefaultTimeout(120_000);
const met = { asked: [], faults: [] };
page.on("request", (request) => met.asked.push(request.url()));
page.on("pageerror", (error) => met.faults.push(String(error)));
await page.goto(address);
await page.waitForSelector("#page");
const within = async () => await (await page.$("#page")).contentFrame();
await (await within()).waitForSelector("#start h1");
met.start = await (await within()).$eval("#start h1", (one) => one.textContent);
const press = async (selector, words) => {
  const frame = await within();
  const found = await frame.waitForFunction(
    (selector, words) => [...document.querySelectorAll(selector)].find((one) => one.textContent.includes(words)), {}, selector, words,
  );
  await found.asElement().click();
};
await press("#start .example button", "Just open it");
const card = async (words) => {
  const frame = await within();
  return (await frame.waitForFunction((words) => [...document.querySelectorAll("#cards .card")].find((one) => one.textContent.includes(words)), {}, words)).asElement();
};
await page.waitForFunction(() => document.querySelector("#bar progress").hidden, {}).catch(() => met.faults.push("never ready"));
const claim = await card("School should begin at nine.");
await claim.click({ count: 2 });
await page.keyboard.down("Control");
await page.keyboard.press("a");
await page.keyboard.up("Control");
await page.keyboard.type("School should begin at ten.");
await page.keyboard.press("Enter");
await card("School should begin at ten.");
await (await within()).waitForSelector("#saved.saved");
met.kept = await page.$eval("#kept", (one) => one.textContent);
await new Promise((done) => setTimeout(done, 500));
await page.goto(address);
await (await within()).waitForSelector("#start .recent li button");
await press("#start .recent li button", "school");
await card("School should begin at ten.");
met.again = true;
console.log(JSON.stringify(met));
await browser.close();
