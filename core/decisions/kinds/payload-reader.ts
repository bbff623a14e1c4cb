/**
 * Fields of a payload: absent or null is empty, there but of another type is a misfit. Reading goes on after a misfit and is thrown
 * away at its end, so that each kind is read in one expression.
 */
import type { Json } from '../../canonical-json/canonical-json.ts';
import type { EventContent } from '../event.ts';

export type Payload = EventContent['payload'];

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

export interface PayloadReader {
  /** Empty when absent. */
  text(field: string): string;
  /** Absent or empty is a misfit. */
  neededText(field: string): string;
  oneOf<T extends string>(field: string, words: readonly T[], otherwise: T): T;
  instant(field: string): string;
  /** Between both, included; absent is a misfit. */
  integer(field: string, from: number, to: number): number;
  /** Undefined when absent. */
  optionalInteger(field: string, from: number, to: number): number | undefined;
  /** Absent is a misfit. */
  truth(field: string): boolean;
  /** Each one once, in the order given; empty when absent. */
  texts(field: string): readonly string[];
  /** Undefined when absent. */
  record(field: string): PayloadReader | undefined;
  raw(field: string): Json | undefined;
  readonly payload: Payload;
  /** Whether every field that was asked for fitted. */
  isSound(): boolean;
}

export function readerOf(payload: Payload): PayloadReader {
  const parts: PayloadReader[] = [];
  let isSound = true;
  const raw = (field: string): Json | undefined =>
    Object.hasOwn(payload, field) ? (payload[field] ?? undefined) : undefined;
  const misfit = <T>(instead: T): T => {
    isSound = false;
    return instead;
  };
  const optionalInteger = (field: string, from: number, to: number): number | undefined => {
    const value = raw(field);
    if (value === undefined) return undefined;
    return isWhole(value) && value >= from && value <= to ? value : misfit(from);
  };
  const text = (field: string): string => {
    const value = raw(field) ?? '';
    return typeof value === 'string' ? value : misfit('');
  };
  const neededText = (field: string): string => text(field) || misfit('');
  return {
    payload,
    raw,
    text,
    neededText,
    oneOf: (field, words, otherwise) => {
      const said = text(field);
      return words.find((word) => word === said) ?? misfit(otherwise);
    },
    instant: (field) => {
      const said = text(field);
      return INSTANT.test(said) ? said : misfit('');
    },
    optionalInteger,
    integer: (field, from, to) => optionalInteger(field, from, to) ?? misfit(from),
    truth: (field) => {
      const value = raw(field);
      return typeof value === 'boolean' ? value : misfit(false);
    },
    texts: (field) => {
      const value = raw(field) ?? [];
      return isTexts(value) ? [...new Set(value)] : misfit([]);
    },
    record: (field) => {
      const value = raw(field);
      if (value === undefined) return undefined;
      if (!isRecord(value)) return misfit(undefined);
      const part = readerOf(value);
      parts.push(part);
      return part;
    },
    isSound: () => isSound && parts.every((part) => part.isSound()),
  };
}

export function isRecord(value: Json | undefined): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: Json): value is number {
  return Number.isSafeInteger(value);
}

function isTexts(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
