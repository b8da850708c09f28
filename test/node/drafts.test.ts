import { readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freeDraftPath, prepareDrafts, readDrafts, removeDraft, saveDraft } from "../../src/node/drafts.js";
import { folder } from "../program.js";

function unexpected(error: Error): never {
  throw error;
}

test("a draft that cannot be read is named and keeps nobody from the others", async () => {
  const root = folder({ ".spec/drafts/binary.json": Uint8Array.of(0), ".spec/drafts/good.json": "good" });
  const said: string[] = [];
  const drafts = await readDrafts(root, (error) => said.push(error.message));
  expect([drafts.map(({ text }) => text), said.length, said[0]]).toEqual([["good"], 1, expect.stringContaining("binary.json: it is binary")]);
});

test("drafts are their owner's own and kept out of git", async () => {
  const root = folder();
  await prepareDrafts(root);
  const path = freeDraftPath(root, "a-title");
  await saveDraft(path, "{}\n");
  expect(readFileSync(join(root, ".spec/drafts/.gitignore"), "utf8")).toBe("*\n");
  if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a new draft never takes the place of another", () => {
  const root = folder({ ".spec/drafts/a-title.json": "1", ".spec/drafts/a-title-2.json": "2" });
  expect(freeDraftPath(root, "a-title")).toBe(join(root, ".spec/drafts/a-title-3.json"));
});

test("the newest draft comes first; other files are none", async () => {
  const root = folder({ ".spec/drafts/old.json": "old", ".spec/drafts/new.json": "new", ".spec/drafts/.gitignore": "*\n", ".spec/drafts/note.md": "" });
  utimesSync(join(root, ".spec/drafts/old.json"), 1000, 1000);
  expect((await readDrafts(root, unexpected)).map((draft) => draft.text)).toEqual(["new", "old"]);
  await removeDraft(join(root, ".spec/drafts/new.json"));
  expect((await readDrafts(root, unexpected)).map((draft) => draft.text)).toEqual(["old"]);
});

test("a project without drafts has none", async () => {
  expect(await readDrafts(folder(), unexpected)).toEqual([]);
});
