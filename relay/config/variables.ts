/**
 * Reads environment variables strictly: what is set must be right. The first mistake is kept as one plain sentence that names the
 * variable; after it the values are the defaults, and nobody uses them.
 */

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ConfigMistake {
  readonly type: 'config-mistake';
  /** For the person who starts the relay, such as `PORT must be a whole number from 0 to 65535, not "http".` */
  readonly sentence: string;
}

export interface Variables {
  readonly mistake: ConfigMistake | undefined;
  /** Undefined when unset or empty. */
  text(name: string): string | undefined;
  integer(
    name: string,
    range: { readonly least: number; readonly most: number; readonly absent: number },
  ): number;
  oneOf<Word extends string>(name: string, words: readonly Word[], absent: Word): Word;
  flag(name: string): boolean;
  /** `https://relais.example`, without path. */
  origin(name: string): string | undefined;
  origins(name: string): readonly string[];
  /** A mistake that concerns more than one variable. */
  refuse(sentence: string): void;
}

const YES: readonly string[] = ['1', 'true', 'yes'];
const NO: readonly string[] = ['0', 'false', 'no'];

export function createVariables(env: Environment): Variables {
  let mistake: ConfigMistake | undefined;

  const refuse = (sentence: string): void => {
    mistake ??= { type: 'config-mistake', sentence };
  };
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;

  function toOrigin(name: string, value: string): string | undefined {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isOrigin =
      (url?.protocol === 'http:' || url?.protocol === 'https:') && value.replace(/\/$/, '') === url.origin;
    if (!isOrigin)
      refuse(`${name} must be an address such as https://relais.example, without a path, not "${value}".`);
    return isOrigin ? url.origin : undefined;
  }

  return {
    get mistake() {
      return mistake;
    },
    text,
    integer(name, { least, most, absent }) {
      const value = text(name);
      if (value === undefined) return absent;
      const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
      if (number >= least && number <= most) return number;
      refuse(`${name} must be a whole number from ${least} to ${most}, not "${value}".`);
      return absent;
    },
    oneOf(name, words, absent) {
      const value = text(name);
      if (value === undefined) return absent;
      const word = words.find((known) => known === value);
      if (word === undefined) refuse(`${name} must be one of ${words.join(', ')}, not "${value}".`);
      return word ?? absent;
    },
    flag(name) {
      const value = text(name)?.toLowerCase();
      if (value !== undefined && !YES.includes(value) && !NO.includes(value)) {
        refuse(`${name} must be 1 or 0, not "${value}".`);
      }
      return value !== undefined && YES.includes(value);
    },
    origin(name) {
      const value = text(name);
      return value === undefined ? undefined : toOrigin(name, value);
    },
    origins(name) {
      const values = text(name)?.split(',') ?? [];
      return values.flatMap((value) => toOrigin(name, value.trim()) ?? []);
    },
    refuse,
  };
}
