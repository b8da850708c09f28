import { compileGlob } from "../../spec/glob.js";

/** Where migrations of a schema lie, as frameworks place and name them. */
const MIGRATIONS = [
  // Django, Laravel, Prisma, Knex, TypeORM, Sequelize, EF Core, golang-migrate
  "**/{migrations,Migrations}/**",
  // Rails, and tools that number the files
  "**/db/migrate/**",
  "**/migrate/[0-9]*",
  // Alembic
  "**/alembic/versions/**",
  // Flyway
  "**/{V,U}[0-9]*__*.{sql,java,kt}",
  "**/R__*.sql",
  // Liquibase
  "**/db/changelog/**",
].map(compileGlob);

/** What lies beside migrations and is none. */
const BESIDE_MIGRATIONS = ["**/__init__.py", "**/*.md", "**/.git*", "**/.keep"].map(compileGlob);

/** What package managers write: its length says nothing about a change's. */
const LOCKS = new Set("package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock poetry.lock uv.lock pdm.lock Pipfile.lock go.sum go.work.sum Cargo.lock Gemfile.lock composer.lock gradle.lockfile packages.lock.json flake.lock mix.lock pubspec.lock Podfile.lock Package.resolved".split(" "));

/** Whether a file is a migration of a database's schema. */
export function isMigration(path: string): boolean {
  return MIGRATIONS.some((matches) => matches(path)) && !BESIDE_MIGRATIONS.some((matches) => matches(path));
}

/** Whether a file counts for the size of a change: lock files do not, nor what the gate keeps. */
export function isCounted(path: string): boolean {
  return !LOCKS.has(path.slice(path.lastIndexOf("/") + 1)) && !path.startsWith(".spec/");
}

/** Whether a file is what the gate keeps of a spec: its sign-off, evidence, review. It is no part of what the spec asks for. */
export function isRecord(path: string): boolean {
  return /^\.spec\/(?:signoffs|evidence|drafts)\/.*\.json$/s.test(path);
}

/** Whether a file is written for people: what it says about code is no code, a spec's own prohibitions least of all. */
export function isDocument(path: string): boolean {
  return /\.(?:md|markdown|rst|adoc|asciidoc|org|txt)$/i.test(path);
}
