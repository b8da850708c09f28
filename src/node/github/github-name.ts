import { SpecError } from "../../spec/error.js";

/** A repository on GitHub. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

/** An issue or a pull request, as a user names it. */
export interface IssueName extends RepositoryName {
  readonly number: number;
  /** Where its page is, e.g. `https://github.com`; null when only `owner/repo#12` was given. */
  readonly origin: string | null;
}

const OWNER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const REPO = /^[A-Za-z0-9._-]{1,100}$/;
const NUMBER = /^[1-9][0-9]{0,9}$/;
const SHORT = /^[^/#\s]+\/[^/#\s]+#[0-9]+$/;
const ADDRESS = /^https?:\/\//i;

/** Whether an argument means something on GitHub rather than a file: `owner/repo#12` or an address. */
export function isIssueName(arg: string): boolean {
  return SHORT.test(arg) || ADDRESS.test(arg);
}

/** Reads `owner/repo#12`, or the address of an issue or a pull request. @throws SpecError saying what was expected */
export function readIssueName(arg: string): IssueName {
  const name = ADDRESS.test(arg) ? fromAddress(arg) : fromShort(arg);
  if (name === null) throw new SpecError("issue-name", `${arg} is not an issue or a pull request`, "Write owner/repo#12, or https://github.com/owner/repo/issues/12.");
  return name;
}

/** Reads `owner/repo`. @throws SpecError saying what was expected */
export function readRepositoryName(text: string): RepositoryName {
  const [owner = "", repo = "", ...more] = text.split("/");
  if (more.length > 0 || !isRepository(owner, repo)) throw new SpecError("repository-name", `${text} is not a repository`, "Write owner/repo.");
  return { owner, repo };
}

/** `owner/repo#12`: what findings call an issue. */
export function issueText({ owner, repo, number }: RepositoryName & { readonly number: number }): string {
  return `${owner}/${repo}#${number}`;
}

function fromShort(arg: string): IssueName | null {
  const [path = "", number = ""] = arg.split("#");
  return issueName(null, path.split("/"), number);
}

function fromAddress(arg: string): IssueName | null {
  if (!URL.canParse(arg)) return null;
  const { origin, pathname, username, password } = new URL(arg);
  const [, owner = "", repo = "", kind = "", number = ""] = pathname.split("/");
  if (username !== "" || password !== "" || (kind !== "issues" && kind !== "pull")) return null;
  return issueName(origin, [owner, repo], number);
}

function issueName(origin: string | null, [owner = "", repo = ""]: readonly string[], number: string): IssueName | null {
  return isRepository(owner, repo) && NUMBER.test(number) ? { origin, owner, repo, number: Number(number) } : null;
}

function isRepository(owner: string, repo: string): boolean {
  return OWNER.test(owner) && REPO.test(repo) && repo !== "." && repo !== "..";
}
