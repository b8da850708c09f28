/** What the front end asks for on every start: which models are domestic. The set is kept up to date by whoever saves a model. */
export async function siteConfig(r) {
  return { domestic_model_ids: (await r.smembers("domestic_model_ids")).sort() };
}
