// Stands in for Redis: the same commands, and a clock that says how long each would have taken.
import { readFileSync } from "node:fs";

const ROUND_TRIP_MS = 1;

/** The keys of an environment: its models, and everything else that lives in the same store. */
export function openStore(environment) {
  const { models, otherKeys } = JSON.parse(readFileSync(new URL("../ops/environments.json", import.meta.url), "utf8"))[environment];
  const keys = new Map();
  for (let index = 0; index < models; index += 1) keys.set(`model_detail::m${index}`, { made_in_china: index % 4 === 0 ? "1" : "0" });
  for (let index = 0; index < otherKeys; index += 1) keys.set(`session::${index}`, {});
  keys.set("domestic_prefixes", new Set(["deepseek", "qwen", "glm"]));
  keys.set("domestic_model_ids", new Set([...keys].filter(([, value]) => value.made_in_china === "1").map(([key]) => key.slice("model_detail::".length))));
  return keys;
}

/** A connection; `ms` is the time that its commands took so far. */
export class Redis {
  ms = 0;

  constructor(keys) {
    this.keys = keys;
  }

  async smembers(key) {
    this.ms += ROUND_TRIP_MS;
    return [...(this.keys.get(key) ?? [])];
  }

  async hgetall(key) {
    this.ms += ROUND_TRIP_MS;
    return this.keys.get(key);
  }

  async scan(cursor, { match, count }) {
    this.ms += ROUND_TRIP_MS;
    const prefix = match.replace("*", "");
    const page = [...this.keys.keys()].slice(cursor, cursor + count);
    const next = cursor + count < this.keys.size ? cursor + count : 0;
    return [next, page.filter((key) => key.startsWith(prefix))];
  }
}
