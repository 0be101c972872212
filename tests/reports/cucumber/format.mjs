// Turns Cucumber Messages into Cucumber's own HTML report: node format.mjs MESSAGES.ndjson REPORT.html
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { CucumberHtmlStream } from "@cucumber/html-formatter";
import { NdjsonToMessageStream } from "@cucumber/message-streams";

const [from, to] = process.argv.slice(2);
await pipeline(createReadStream(from), new NdjsonToMessageStream(), new CucumberHtmlStream(), createWriteStream(to));
