import type { Run } from "./io.js";

export const run: Run = () => Promise.reject(new Error("not built yet"));
