// Every command but lint, in one chunk: each further chunk would split off what it shares with the others, and each file costs
// start-up time (CONTRIBUTING, Speed).
export { printCompletion } from "./completion.js";
export { run as explain } from "./explain.js";
export { run as fill } from "./fill.js";
export { fixInput } from "./fix.js";
export { run as gate } from "./gate.js";
export { run as guards } from "./guards.js";
export { run as init } from "./init.js";
export { run as install } from "./install.js";
export { lintNdjson } from "./lint-ndjson.js";
export { watchLint } from "./lint-watch.js";
export { CachedLint } from "./lint-cached.js";
export { applyBaseline, updateBaseline } from "./lint-baseline.js";
export { run as list } from "./list.js";
export { run as merge } from "./merge.js";
export { run as newSpec } from "./new.js";
export { printConfig } from "./print-config.js";
export { run as pitAdd } from "./pit-add.js";
export { run as pitList } from "./pit-list.js";
export { run as review } from "./review.js";
export { run as rules } from "./rules.js";
export { run as sign } from "./sign.js";
export { run as status } from "./status.js";
export { run as templateEject } from "./template-eject.js";
export { run as templateList } from "./template-list.js";
export { run as templateShow } from "./template-show.js";
export { run as uninstall } from "./uninstall.js";
export { run as verify } from "./verify.js";
