const MOST = 20_000;

/**
 * The same function, which reads each text once: every rule asks about the same statements and headings. It forgets all when
 * it knows too many, so that a run over any number of documents keeps its size.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let lastText: string | null = null;
  let lastRead: T;
  return (text) => {
    if (text === lastText) return lastRead;
    const found = known.get(text);
    if (found !== undefined || known.has(text)) lastRead = found as T;
    else {
      lastRead = read(text);
      if (known.size >= MOST) known.clear();
      known.set(text, lastRead);
    }
    lastText = text;
    return lastRead;
  };
}
