import { reportAgent } from "./agent.js";
import type { Format, Reporter } from "./formats.js";
import { reportGitHub } from "./github.js";
import { reportGitLab } from "./gitlab.js";
import { reportJson } from "./json.js";
import { reportJunit } from "./junit.js";
import { reportMarkdown } from "./markdown.js";
import { reportSarif } from "./sarif.js";

/** Every format but text, which is all that most runs need: whoever asks for another loads this file. */
export const REPORTERS: Readonly<Record<Exclude<Format, "text">, Reporter>> = {
  json: reportJson,
  sarif: reportSarif,
  github: reportGitHub,
  gitlab: reportGitLab,
  junit: reportJunit,
  markdown: reportMarkdown,
  agent: reportAgent,
};
