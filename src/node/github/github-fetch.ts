import { SpecError } from "../../spec/error.js";

/** What bounds a conversation with GitHub. */
export interface Limits {
  /** The longest time for one answer to arrive, in ms. */
  readonly timeout: number;
  /** The largest answer, in bytes. */
  readonly bytes: number;
  /** The longest that is waited because GitHub asks for it, in seconds. */
  readonly wait: number;
  /** How long a second of waiting is, in ms; shorter in tests. */
  readonly second: number;
}

/** A hundred issues of the greatest length (65,536 characters) with what stands around them fit. */
export const LIMITS: Limits = { timeout: 30_000, bytes: 48 * 1024 * 1024, wait: 60, second: 1000 };

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** One server that may be spoken to. */
export interface Peer {
  readonly apiUrl: string;
  /** Taken out of whatever comes back. */
  readonly secret: string | null;
  readonly limits: Limits;
}

/**
 * `fetch` that speaks to one server only, wherever links and redirects lead, and gives an answer that is complete, bounded and
 * JSON.
 *
 * @throws SpecError saying what went wrong; `github-cut` when it may go better at once
 */
export function fetchFrom(peer: Peer): typeof fetch {
  const { origin, host } = new URL(peer.apiUrl);
  return async (input, init) => {
    let url = new URL(input instanceof Request ? input.url : input);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (url.origin !== origin) throw new SpecError("github-redirect", `${host} points to another server, ${withoutSecret(url.host, peer)}; it was not asked`, "Check the name; nothing was sent there.");
      const { response, text } = await answer(url, init, peer);
      const location = REDIRECTS.has(response.status) ? response.headers.get("location") : null;
      if (location === null) return jsonResponse(response, text, host);
      const method = init?.method ?? "GET";
      if (method !== "GET") throw new SpecError("github-redirect", `${host} answered that it has moved; nothing was changed`, "Open the page and name the issue by where it is now.");
      if (!URL.canParse(location, url.href)) throw new SpecError("github-redirect", `${host} points to an address that is none`, "Try again later.");
      url = new URL(location, url);
    }
    throw new SpecError("github-redirect", `${host} points on and on: more than ${MOST_REDIRECTS} times`, "Try again later.");
  };
}

/** Asks once. The time limit holds for the body, too. */
async function answer(url: URL, init: RequestInit | undefined, peer: Peer): Promise<{ response: Response; text: string }> {
  const { limits } = peer;
  try {
    const response = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(limits.timeout) });
    return { response, text: withoutSecret(await boundedText(response, limits.bytes, url.host), peer) };
  } catch (error) {
    if (error instanceof SpecError || !(error instanceof Error)) throw error;
    if (error.name === "TimeoutError") throw new SpecError("github-timeout", `${url.host} did not answer within ${limits.timeout / 1000} s`, "Try again later.", { cause: error });
    const code = codeOf(error);
    throw new SpecError(CUTS.has(code) ? "github-cut" : "github-unreachable", `cannot reach ${url.host}: ${CAUSES[code] ?? (code || "the connection failed")}`, "Check the connection, then run the same command again.", { cause: error });
  }
}

async function boundedText(response: Response, most: number, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) throw new SpecError("too-large", `${host} sends more than ${Math.round(most / 1024 / 1024)} MiB for one answer`, "Name single issues.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * What the client library reads is sure to be an object or a list, and of a failure only its message: its own reader takes long
 * over what is not JSON, and stumbles over numbers that are too large.
 */
function jsonResponse(response: Response, text: string, host: string): Response {
  const { status } = response;
  if (status === 204 || status === 205 || status === 304) return new Response(null, { status, headers: response.headers });
  const headers = new Headers(response.headers);
  headers.set("content-type", "application/json");
  const data = dataOf(text);
  if (status >= 400) return new Response(JSON.stringify({ message: data !== null && "message" in data && typeof data.message === "string" ? data.message : "" }), { status, headers });
  if (data === null) throw new SpecError("github-answer", `${host} answered with something that is not JSON data`, "Check --api-url; a proxy may have answered in its place.");
  return new Response(text, { status, headers });
}

function dataOf(text: string): object | null {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === "object" ? data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function withoutSecret(text: string, { secret }: Peer): string {
  return secret === null ? text : text.replaceAll(secret, "***");
}

const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut",
  UND_ERR_SOCKET: "the connection was cut",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name of the host cannot be looked up",
  UND_ERR_CONNECT_TIMEOUT: "it does not answer",
  ETIMEDOUT: "it does not answer",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is self-signed",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate cannot be verified",
};

/** What may go better at once. */
const CUTS: ReadonlySet<string> = new Set(["ECONNRESET", "UND_ERR_SOCKET", "EAI_AGAIN"]);

function codeOf({ cause }: Error): string {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
}
