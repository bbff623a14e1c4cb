/** Instants as facts store them: RFC 3339, UTC, whole seconds: "2026-11-14T08:00:00Z". */

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
/** The last second that has four digits for its year. */
const LAST_MS = 253_402_300_799_000;

/** Milliseconds since 1970; undefined for what is no instant, such as 30 February, which engines read differently. */
export function readInstant(raw: unknown): number | undefined {
  if (typeof raw !== 'string' || !INSTANT.test(raw)) return undefined;
  const ms = Date.parse(raw);
  return isInstant(ms) && writeInstant(ms) === raw ? ms : undefined;
}

/** From 1970 to 9999. */
export function isInstant(ms: number): boolean {
  return Number.isFinite(ms) && ms >= 0 && ms <= LAST_MS;
}

/** `ms`: an instant; a part of a second is left out. */
export function writeInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
