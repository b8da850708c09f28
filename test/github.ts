import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What a server that plays GitHub was asked. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** How it answers. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Anything but a string is sent as JSON. */
  readonly body?: unknown;
}

/** Answers with data, or takes the response in its own hands and returns nothing. */
export type Play = (asked: Asked, response: ServerResponse) => Answer | undefined;

/** A server on this machine that plays GitHub's API. */
export interface PlayedGitHub {
  readonly url: string;
  readonly asked: readonly Asked[];
}

/** Starts a server that plays GitHub; it ends with the test. */
export async function playGitHub(play: Play): Promise<PlayedGitHub> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = "", url = "", headers } = request;
      const question = { method, url, headers, body };
      asked.push(question);
      const answer = play(question, response);
      if (answer === undefined) return;
      const { status = 200, body: data = {}, headers: more = {} } = answer;
      response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...more });
      response.end(typeof data === "string" ? data : JSON.stringify(data));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** An issue as GitHub's API gives it, as far as it is read here. */
export function issue(number: number, body: string | null, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { number, title: `Issue ${number}`, body, html_url: `https://github.com/octo/shop/issues/${number}`, state: "open", updated_at: "2026-01-31T08:00:00Z", ...more };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
