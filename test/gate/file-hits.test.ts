import { describe, expect, it } from "vitest";
import { readDiff, type DiffFile } from "../../src/gate/change/diff.js";
import { findFileHits } from "../../src/gate/change/file-hits.js";
import type { Forbidden, Guard } from "../../src/gate/guards/guard.js";
import { oldText } from "../../src/gate/change/old-text.js";
import { unifiedDiff } from "../../src/report/diff.js";

const guard = (forbids: Forbidden, ...scope: string[]): Guard => ({
  prohibition: { text: "Do not.", section: "non-goals", line: 9, column: 3, endLine: 9, endColumn: 10 },
  strength: "blocks",
  forbids,
  scope,
  note: null,
  examples: { broken: [], kept: [] },
});

/** A changed file, with its whole new text or without. */
function change(path: string, before: string, after: string, whole = true): DiffFile[] {
  return readDiff(unifiedDiff(path, before, after), "x").map((file) => ({ ...file, text: whole ? after : null }));
}

const found = (forbids: Forbidden, files: readonly DiffFile[], ...scope: string[]): string[] => findFileHits(guard(forbids, ...scope), files).map(({ path, line, found: text }) => `${path ?? "spec"}:${line} ${text.en}`);

const gained = (path: string, before: string, after: string): string[] => {
  const names = (whole: boolean): string[] => findFileHits(guard({ kind: "dependency", names: [] }), change(path, before, after, whole)).map(({ found: text, line }) => `${line} ${text.en.replace(/.* dependency /, "")}`);
  const whole = names(true);
  // What the hunks alone tell is the same wherever three lines of context tell it.
  expect(names(false)).toEqual(whole);
  return whole;
};

describe("files that must not change", () => {
  const git = (...lines: string[]): DiffFile[] => readDiff(`${lines.join("\n")}\n`, "x");

  it("are hit by a change, at its first added line", () => {
    expect(found({ kind: "files" }, change("web/cache/a.ts", "a\nb\n", "a\nc\n"), "web/cache/**")).toEqual(["web/cache/a.ts:2 web/cache/a.ts is changed"]);
  });

  it("are not hit by a change elsewhere", () => {
    expect(found({ kind: "files" }, change("web/caches/a.ts", "a\n", "c\n"), "web/cache/**")).toEqual([]);
  });

  it("are hit by a rename on either side, and not as the source of a copy", () => {
    const renamed = git("diff --git a/web/cache/a.ts b/lib/a.ts", "similarity index 100%", "rename from web/cache/a.ts", "rename to lib/a.ts");
    const into = git("diff --git a/lib/a.ts b/web/cache/a.ts", "similarity index 100%", "rename from lib/a.ts", "rename to web/cache/a.ts");
    const copied = git("diff --git a/web/cache/a.ts b/lib/a.ts", "similarity index 100%", "copy from web/cache/a.ts", "copy to lib/a.ts");
    expect(found({ kind: "files" }, renamed, "web/cache/**")).toEqual(["lib/a.ts:1 lib/a.ts is renamed from web/cache/a.ts"]);
    expect(found({ kind: "files" }, into, "web/cache/**")).toEqual(["web/cache/a.ts:1 web/cache/a.ts is renamed from lib/a.ts"]);
    expect(found({ kind: "files" }, copied, "web/cache/**")).toEqual([]);
  });

  it("are hit by a deletion, a change of mode and a binary file", () => {
    const files = git("diff --git a/web/a b/web/a", "deleted file mode 100644", "index 1111111..0000000", "--- a/web/a", "+++ /dev/null", "@@ -1 +0,0 @@", "-x", "diff --git a/web/b b/web/b", "old mode 100644", "new mode 100755", "diff --git a/web/c b/web/c", "index 1111111..2222222 100644", "Binary files a/web/c and b/web/c differ");
    expect(found({ kind: "files" }, files, "web/**")).toEqual(["web/a:1 web/a is deleted", "web/b:1 web/b is changed", "web/c:1 web/c is changed"]);
  });
});

describe("a new dependency", () => {
  const json = (...lines: string[]): string => `{\n${lines.join("\n")}\n}\n`;

  it("is one that package.json did not name", () => {
    expect(gained("web/package.json", json('  "dependencies": {', '    "a": "^1.0.0"', "  }"), json('  "dependencies": {', '    "a": "^1.0.0",', '    "lodash": "^4.17.0"', "  }"))).toEqual(["4 lodash"]);
  });

  it("is no other version, no moved line, no script", () => {
    const before = json('  "scripts": { "build": "tsc" },', '  "dependencies": {', '    "a": "^1.0.0",', '    "b": "^1.0.0"', "  }");
    const after = json('  "scripts": { "build": "tsc", "x": "^1" },', '  "dependencies": {', '    "b": "^1.0.0",', '    "a": "^2.0.0"', "  }");
    expect(gained("package.json", before, after)).toEqual([]);
  });

  it("may be any, or one of the named", () => {
    const files = change("package.json", json('  "dependencies": {}'), json('  "dependencies": {', '    "ok": "1",', '    "lodash": "4"', "  }"));
    expect(found({ kind: "dependency", names: ["Lodash"] }, files)).toEqual(["package.json:4 package.json gains the dependency lodash"]);
  });

  it.each([
    ["requirements-dev.txt", "flask>=1  # web\n", "flask>=2\nRedis[hiredis]~=5.0\n-r other.txt\ngit+https://host/x#egg=Own_Thing\n", ["2 redis", "4 own-thing"]],
    ["go.mod", "module x\n\nrequire (\n\tgithub.com/a/b v1.0.0\n)\n", "module x\n\nrequire (\n\tgithub.com/a/b v1.1.0\n\tgithub.com/c/d/v2 v2.0.0\n\tgithub.com/e/f v1.0.0 // indirect\n)\n", ["5 github.com/c/d/v2"]],
    ["pom.xml", "<dependencies>\n</dependencies>\n", "<dependencies>\n<dependency>\n<groupId>org.slf4j</groupId>\n<artifactId>slf4j-api</artifactId>\n</dependency>\n</dependencies>\n", ["4 org.slf4j:slf4j-api"]],
    ["app/build.gradle.kts", "dependencies {\n}\n", 'dependencies {\n    implementation("com.squareup.okhttp3:okhttp:4.12.0")\n    implementation(project(":core"))\n    testImplementation(libs.junit.api)\n}\n', ["2 com.squareup.okhttp3:okhttp", "4 libs.junit.api"]],
    ["Gemfile", 'gem "rails", "~> 7"\n', "gem 'rails', '~> 8'\ngem 'sidekiq'\n", ["2 sidekiq"]],
    ["composer.json", json('  "require": {', '    "php": ">=8"', "  }"), json('  "require": {', '    "php": ">=8.2",', '    "monolog/monolog": "^3.0"', "  }"), ["4 monolog/monolog"]],
  ])("of %s", (path, before, after, expected) => {
    expect(gained(path, before, after)).toEqual(expected);
  });

  it.each([
    ["pyproject.toml", '[project]\ndependencies = [\n  "flask",\n]\n', '[project]\nname = "x"\ndependencies = [\n  "Flask>=2",\n  "redis; python_version > \'3\'", # why\n]\n[tool.poetry.dependencies]\npython = "^3.9"\nhttpx = "*"\n', ["5 redis", "9 httpx"]],
    ["Cargo.toml", '[dependencies]\nserde = "1"\n', '[dependencies]\nserde = { version = "1", features = ["derive"] }\n[dev-dependencies]\ntokio = "1"\n[dependencies.rand]\nversion = "0.8"\n', ["4 tokio", "5 rand"]],
    ["gradle/libs.versions.toml", "[versions]\na = \"1\"\n[libraries]\n", '[versions]\na = "2"\n[libraries]\nokhttp = { module = "x:y", version.ref = "a" }\n', ["4 okhttp"]],
  ])("of %s", (path, before, after, expected) => {
    expect(findFileHits(guard({ kind: "dependency", names: [] }), change(path, before, after)).map(({ found: text, line }) => `${line} ${text.en.replace(/.* dependency /, "")}`)).toEqual(expected);
  });

  it("takes time in proportion to a manifest's length, whatever it holds", () => {
    for (const [path, text] of [["package.json", '\\"'], ["package.json", '"'], ["pyproject.toml", "]x"], ["pyproject.toml", '"'], ["go.mod", "a."], ["pom.xml", "<dependency>"], ["build.gradle", "implementation 'a:"], ["requirements.txt", "x-"]] as const) {
      const start = performance.now();
      gained(path, "", `${text.repeat(200_000)}\n`);
      expect(performance.now() - start, `${path} of ${text}`).toBeLessThan(2000);
    }
  });
});

describe("a migration", () => {
  it.each(["app/migrations/0002_flag.py", "db/migrate/20260101_x.rb", "migrate/0001.sql", "alembic/versions/1a2b.py", "prisma/migrations/2026/migration.sql", "src/main/resources/db/V2__flag.sql"])("is %s", (path) => {
    expect(found({ kind: "migration" }, change(path, "a\n", "b\n"))).toEqual([`${path}:1 ${path} is a schema migration`]);
  });

  it.each(["app/migrations/__init__.py", "src/migrate/command.ts", "docs/migrations.md", "migrations/README.md"])("is not %s", (path) => {
    expect(found({ kind: "migration" }, change(path, "a\n", "b\n"))).toEqual([]);
  });
});

describe("the size of a change", () => {
  const files = [...change("a.ts", "1\n2\n", "1\n3\n4\n"), ...change("b.ts", "", "x\n"), ...change("web/package-lock.json", "", "x\n".repeat(500)), ...change(".spec/signoffs/x.json", "", "x\n".repeat(20))];

  it("counts files, and lines added and removed; lock files and what the gate keeps do not count", () => {
    expect(found({ kind: "size", files: 1, lines: 3 }, files)).toEqual(["spec:9 2 files are changed, at most 1 may be", "spec:9 4 lines are added or removed, at most 3 may be"]);
    expect(found({ kind: "size", files: 2, lines: 4 }, files)).toEqual([]);
  });
});

it("makes the old text of a file from the new one", () => {
  for (const [before, after] of [["a\nb\nc\n", "b\nd\nc\ne"], ["", "x\n"], ["a\nb\n", "b\n"], ["x\ny\nz\n", "z\ny\nx\n"]] as const) {
    // Whether the old text ended in a line break is not kept.
    expect(change("f", before, after).map((file) => oldText(file)?.replace(/\n$/, ""))).toEqual([before.replace(/\n$/, "")]);
  }
});
