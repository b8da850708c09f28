import { describe, expect, it } from "vitest";
import { DEFAULT_GATE_CONFIG, strictest } from "../../src/gate/steps/gate-config.js";
import { gateConfigJsonSchema, readGateConfig } from "../../src/gate/steps/gate-config-file.js";
import { Ajv2020 } from "ajv/dist/2020.js";

const read = (text: string): ReturnType<typeof readGateConfig> => readGateConfig(text, ".spec/config.yaml");

describe("readGateConfig", () => {
  it("asks for lint, check and sign-off when it says nothing", () => {
    expect(read("")).toEqual(DEFAULT_GATE_CONFIG);
    expect([...read("# later\n").required]).toEqual(["issue", "execute", "architect"]);
  });

  it("lets a step go before the level", () => {
    expect([...read("level: light\nsteps: { sandbox: required, execute: optional }\n").required]).toEqual(["issue", "sandbox"]);
    expect([...read("level: strict\nsteps:\n  production: optional\n").required]).toEqual(["issue", "sandbox", "execute", "review", "architect"]);
  });

  it("asks for signatures as soon as approvers or a file of signers is named", () => {
    expect(read("approvers: [ada@example.com]\n")).toMatchObject({ approvers: ["ada@example.com"], allowedSigners: ".spec/allowed_signers" });
    expect(read("allowed_signers: keys/signers\n")).toMatchObject({ approvers: [], allowedSigners: "keys/signers" });
  });

  it.each([
    ["levl: strict\n", ".spec/config.yaml:1:1: levl: there is no such key; did you mean level?"],
    ["level: standard\nsteps:\n  sandbx: required\n", ".spec/config.yaml:3:3: steps.sandbx: there is no such key; did you mean sandbox?"],
    ["level: hard\n", '.spec/config.yaml:1:8: level: Invalid option: expected one of "light"|"standard"|"strict"'],
    ["\nparity: 0\n", ".spec/config.yaml:2:9: parity: Too small: expected number to be >=1"],
    ["allowed_signers: ../elsewhere\n", ".spec/config.yaml:1:18: allowed_signers: expected a path in the project, with / and without .."],
    ["base: --output=x\n", ".spec/config.yaml:1:7: base: expected a ref such as origin/main"],
    ["level: light\nlevel: strict\n", ".spec/config.yaml:2:1: the key level stands twice; keys must be unique"],
    ["level: !!js/function x\n", ".spec/config.yaml:1:8: Unresolved tag: tag:yaml.org,2002:js/function"],
    ["- strict\n", ".spec/config.yaml:1:1: the file: Invalid input: expected object, received array"],
  ])("refuses %j by its place", (text, message) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: "gate-config-invalid", message }) as Error);
  });

  it("ships a schema that takes the same files", () => {
    const validate = new Ajv2020().compile(gateConfigJsonSchema());
    expect(validate({ level: "strict", steps: { sandbox: "optional" }, parity: 80, approvers: ["a@b.c"], allowed_signers: "s", trailer: "required", base: "origin/main" })).toBe(true);
    expect(validate({ levl: "strict" })).toBe(false);
  });
});

describe("strictest", () => {
  it("lets a change raise its own bar and never lower it", () => {
    const strict = read("level: strict\nparity: 80\napprovers: [ada@example.com]\ntrailer: required\n");
    const light = read("level: light\nparity: 10\napprovers: [mallory@example.com]\nallowed_signers: mine\nbase: HEAD\n");
    expect(strictest(strict, light)).toEqual({ ...strict, base: "HEAD" });
    expect(strictest(DEFAULT_GATE_CONFIG, strict)).toEqual(strict);
  });
});
