/** What the front end asks for on every start: which models are domestic. */
export async function siteConfig(r) {
  return { domestic_model_ids: await domesticModelIds(r) };
}

async function domesticModelIds(r) {
  const ids = [];
  let cursor = 0;
  do {
    const [next, keys] = await r.scan(cursor, { match: "model_detail::*", count: 200 });
    for (const key of keys) {
      const detail = await r.hgetall(key);
      if (detail.made_in_china === "1") ids.push(key.slice("model_detail::".length));
    }
    cursor = next;
  } while (cursor !== 0);
  return ids.sort();
}
