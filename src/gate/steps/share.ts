import type { Figure } from "../../spec/figure.js";

const BYTES: Readonly<Record<string, number>> = {
  byte: 1, bytes: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3, tib: 1024 ** 4,
};

/**
 * How much of `today` a `measured` figure is, in percent. A measured number without a unit is in the unit of today's; sizes in
 * bytes are converted. Null when the units differ.
 */
export function shareOf(measured: Figure, today: Figure): number | null {
  const bytes = BYTES[today.unit];
  const [value, whole] = bytes === undefined ? [sameUnit(measured, today), today.value] : [inBytes(measured, bytes), today.value * bytes];
  if (value === null) return null;
  return whole <= 0 ? 100 : (value / whole) * 100;
}

function sameUnit(measured: Figure, today: Figure): number | null {
  return BYTES[measured.unit] === undefined && (!isMeasure(measured.unit) || measured.unit === today.unit) ? measured.value : null;
}

/** `512M` of `du -h` is not what people write as 512 MB: it is not guessed at. */
function inBytes({ value, unit, scaled }: Figure, same: number): number | null {
  const scale = unit === "" ? same : BYTES[unit];
  return scale === undefined || scaled ? null : value * scale;
}

/** What says how large one is; any other word only says what is counted. */
function isMeasure(unit: string): boolean {
  return /^(?:ns|us|µs|ms|s|sec|secs|seconds?|min|mins|minutes?|h|hours?|d|days?|%)$/.test(unit);
}
