import type { Run } from "./program.js";

export const run: Run = () => Promise.reject(new Error("not built yet"));
