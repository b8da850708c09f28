// GET /api/site/config. The header Server-Timing says how long the store took.
import { createServer } from "node:http";
import { siteConfig } from "./site-config.mjs";
import { openStore, Redis } from "./store.mjs";

const keys = openStore(process.argv[2] ?? "production");
const server = createServer(async (_request, response) => {
  const r = new Redis(keys);
  const body = JSON.stringify(await siteConfig(r));
  response.writeHead(200, { "content-type": "application/json", "server-timing": `store;dur=${r.ms}` }).end(body);
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
