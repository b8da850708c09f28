import { SpecError } from "../../spec/error.js";
import { PLAIN } from "../../report/style.js";
import { findingText } from "../gate/gate-report.js";
import { judgeChange } from "../gate/gate-run.js";
import { EXIT, languageOf, type Io } from "../io.js";

/** Before a commit: holds what is staged to the specs that it is about. Where there are none, that is said, and the commit goes on. */
export async function preCommit(io: Io): Promise<number> {
  const lang = languageOf(io.env);
  try {
    const { specs } = await judgeChange([], { staged: true, pr: false, lang }, io);
    const broken = specs.flatMap(({ steps }) => steps.filter(({ step, state }) => step === "execute" && state === "failed").flatMap(({ findings }) => findings));
    for (const finding of broken) io.stderr.write(findingText(finding, { style: PLAIN, lang, columns: 100 }));
    return broken.length === 0 ? EXIT.clean : EXIT.findings;
  } catch (error) {
    if (!(error instanceof SpecError) || error.code !== "spec-unknown") throw error;
    io.stderr.write(NOTHING[lang]);
    return EXIT.clean;
  }
}

const NOTHING = {
  en: "prompt-spec: no open spec is signed or installed; nothing was held to one.\n",
  "zh-CN": "prompt-spec：没有正在进行的已签字或已安装的规格，未作检查。\n",
} as const;
