/** One of several runs that share the work: the documents are dealt out one by one, in their order, like cards. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly total: number;
}

/** Whether the document at a position, counted from 0, is this run's. Without a shard all are. */
export function isInShard(shard: Shard | null, position: number): boolean {
  return shard === null || position % shard.total === shard.index - 1;
}
