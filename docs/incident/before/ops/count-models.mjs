// How many model_detail keys the store of an environment holds: `node ops/count-models.mjs sandbox`.
import { openStore } from "../src/store.mjs";

console.log([...openStore(process.argv[2]).keys()].filter((key) => key.startsWith("model_detail::")).length);
