import { runAction } from "./action.js";
import { processIo } from "../process-io.js";

process.exitCode = await runAction(processIo);
