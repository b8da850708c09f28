/** What the front end asks for on every start: which models are domestic. */
export async function siteConfig(r) {
  return { domestic_prefixes: await r.smembers("domestic_prefixes") };
}
