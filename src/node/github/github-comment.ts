import type { GitHub } from "./github-issues.js";
import type { IssueName } from "./github-name.js";

/** What became of a comment. */
export type Kept = "added" | "changed" | "unchanged";

/**
 * Keeps one comment under an issue: the first of ours that begins with the marker is changed, else one is added. Somebody else's
 * that begins with it is not touched.
 *
 * @param text begins with the marker
 * @throws SpecError
 */
export async function keepComment(github: GitHub, issue: IssueName, marker: string, text: string): Promise<Kept> {
  const login = await github.login();
  for await (const comment of github.comments(issue)) {
    const isOurs = login === null ? comment.isBot : comment.author === login;
    if (!isOurs || !comment.text.startsWith(marker)) continue;
    // GitHub keeps line ends as they are sent, and trims the end.
    if (comment.text.trim() === text.trim()) return "unchanged";
    await github.editComment(issue, comment.id, text);
    return "changed";
  }
  await github.addComment(issue, text);
  return "added";
}
