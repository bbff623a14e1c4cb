/**
 * The text of a file that a spreadsheet wrote: UTF-8 with or without its mark, UTF-16 with one, else Windows-1252, in which every byte is
 * a letter. Never throws; a zip (a workbook) and what holds zero bytes are no text.
 */
import type { Bytes } from '../bytes/bytes.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { FILE_LIMIT_BYTES, type TableFailure } from './table-limits.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** 0x80 to 0x9f; the five that Windows leaves free are themselves, as browsers read them. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CHUNK = 8192;

export function decodeText(bytes: Bytes): Result<DecodedText, TableFailure> {
  if (bytes.length > FILE_LIMIT_BYTES) return fail({ type: 'file-too-large', limitBytes: FILE_LIMIT_BYTES });
  if (bytes.length === 0) return fail({ type: 'empty-table' });
  if (startsWith(bytes, [0xff, 0xfe])) return read(bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return read(bytes.subarray(2), 'utf-16be');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || bytes.includes(0)) return fail({ type: 'not-a-table' });
  const isMarked = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const text = decodeUtf8(isMarked ? bytes.subarray(3) : bytes);
  return text === undefined ? read(bytes, 'windows-1252') : ok({ text, encoding: 'utf-8' });
}

function read(bytes: Bytes, encoding: Exclude<Encoding, 'utf-8'>): Result<DecodedText, TableFailure> {
  const text =
    encoding === 'windows-1252'
      ? decodeUnits(bytes.length, (at) => letterOf(bytes[at] ?? 0))
      : decodeUnits(bytes.length >> 1, (at) => unitOf(bytes, 2 * at, encoding)).toWellFormed();
  return text.includes('\0') ? fail({ type: 'not-a-table' }) : ok({ text, encoding });
}

function decodeUtf8(bytes: Bytes): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // its way to say that this is no UTF-8
  }
}

/** In chunks: a call takes only so many arguments. */
function decodeUnits(count: number, unit: (at: number) => number): string {
  const parts: string[] = [];
  for (let start = 0; start < count; start += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, count - start));
    for (let at = 0; at < units.length; at++) units[at] = unit(start + at);
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

function letterOf(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte;
}

function unitOf(bytes: Bytes, at: number, encoding: 'utf-16le' | 'utf-16be'): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  return encoding === 'utf-16le' ? first | (second << 8) : (first << 8) | second;
}

function startsWith(bytes: Bytes, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
