/** What happened, one JSON line each, for the person who runs the relay. No address, id, key or text of anybody [K5]. */
import type { Clock, Log, LogEvent } from './surroundings.ts';

const LEVELS: readonly LogEvent['level'][] = ['debug', 'info', 'warn', 'error'];

export function createJournal(options: {
  readonly level: LogEvent['level'];
  readonly clock: Clock;
  readonly write: (line: string) => void;
}): Log {
  const least = LEVELS.indexOf(options.level);
  return (event) => {
    if (LEVELS.indexOf(event.level) < least) return;
    options.write(`${JSON.stringify({ time: new Date(options.clock.now()).toISOString(), ...event })}\n`);
  };
}
