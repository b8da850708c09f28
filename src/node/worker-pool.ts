import { parentPort, Worker } from "node:worker_threads";
import { SpecError } from "../spec/error.js";

interface Asked<Task> {
  readonly id: number;
  readonly task: Task;
}

/** A result; or the parts of a SpecError, because an error loses its class on the way. */
type Answer<Result> = { readonly id: number } & ({ readonly result: Result } | { readonly problem: readonly [code: string, message: string, hint: string] });

interface Waiting<Result> {
  readonly worker: Worker;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that work on tasks side by side, each started with the same script and data. Tasks and results are copied. */
export class WorkerPool<Task, Result> {
  private readonly workers: readonly Worker[];
  private readonly waiting = new Map<number, Waiting<Result>>();
  private asked = 0;

  /** @param setup what the script finds as `workerData` */
  constructor(script: URL, setup: unknown, size: number) {
    this.workers = Array.from({ length: size }, () => new Worker(script, { workerData: setup }));
    for (const worker of this.workers) {
      worker.on("message", (answer: Answer<Result>) => this.settle(answer));
      worker.on("error", (error: Error) => this.abandon(worker, error));
      worker.on("exit", () => this.abandon(worker, new Error("a worker ended before its task did")));
    }
  }

  /** Has the next thread work on a task. Rejects with the SpecError that the task ended with, or the fault that ended the thread. */
  run(task: Task): Promise<Result> {
    const id = this.asked;
    this.asked += 1;
    const worker = this.workers[id % this.workers.length];
    if (worker === undefined) throw new RangeError("a pool needs at least one worker");
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { worker, resolve, reject });
      worker.postMessage({ id, task } satisfies Asked<Task>);
    });
  }

  async close(): Promise<void> {
    this.waiting.clear();
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private settle(answer: Answer<Result>): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ("result" in answer) waiting?.resolve(answer.result);
    else waiting?.reject(new SpecError(...answer.problem));
  }

  private abandon(gone: Worker, error: Error): void {
    for (const [id, { worker, reject }] of this.waiting) {
      if (worker !== gone) continue;
      this.waiting.delete(id);
      reject(error);
    }
  }
}

/** What a pool's script does with each task: a SpecError is its answer, anything else that is thrown ends the thread. */
export function serveTasks(work: (task: never) => Promise<unknown>): void {
  const port = parentPort;
  if (port === null) throw new Error("this script is started by a pool");
  const answer = async ({ id, task }: Asked<never>): Promise<Answer<unknown>> => {
    try {
      return { id, result: await work(task) };
    } catch (error) {
      if (error instanceof SpecError) return { id, problem: [error.code, error.message, error.hint] };
      throw error;
    }
  };
  port.on("message", (asked: Asked<never>) => void answer(asked).then((message) => port.postMessage(message)));
}
