/**
 * What is held for ten seconds, kept sealed meanwhile: a page that goes before then leaves it to the next opening. Stored as JSON
 * `{"at":1790000000000,"saying":{"type":"cast","choice":"objection"},"words":"…","draft":"…/objection"}` under the decision.
 */
import { utf8 } from '../../core/bytes/bytes.ts';
import { type ObjectionKind, OBJECTION_KINDS } from '../../core/decisions/acts/act.ts';
import type { MemberId, SpaceId } from '../../core/id/id.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import { remove } from '../../core/sync/storage/storage.ts';
import type { Saying } from './deciding.ts';

/** Another tab may be holding it just now. */
const LEFT_BEHIND_AFTER_MS = 60_000;

export interface LeftBehind {
  readonly subject: string;
  readonly saying: Saying;
  readonly words: string;
  /** The name of the field in which they were typed, or empty. */
  readonly draft: string;
}

export interface KeptHeld {
  keep(held: LeftBehind): Promise<void>;
  /** It was written, or undone. */
  forget(subject: string): Promise<void>;
  /** Those of pages that have gone, each once: they are forgotten with this. */
  takeLeftBehind(): Promise<readonly LeftBehind[]>;
}

export function createKeptHeld({ storage, records }: Profile, space: SpaceId, nowMs: () => number): KeptHeld {
  const keyOf = (subject: string) => [space, 'held', subject] as const;
  /** One after the other, so that what is forgotten is not kept again. */
  let turn: Promise<unknown> = Promise.resolve();
  const next = async (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  return {
    keep: ({ subject, saying, words, draft }) =>
      next(async () => {
        const text = JSON.stringify({ at: nowMs(), saying, words, draft });
        await storage.commit([await records.seal('summaries', keyOf(subject), utf8(text))]);
      }),
    forget: (subject) =>
      next(async () => {
        await storage.commit([remove('summaries', keyOf(subject))]);
      }),
    takeLeftBehind: async () => {
      const found: LeftBehind[] = [];
      for (const { key, value } of await storage.list('summaries', [space, 'held'])) {
        const opened = await records.open('summaries', key, value);
        const kept = opened && readHeld(new TextDecoder().decode(opened));
        if (kept && nowMs() - kept.atMs < LEFT_BEHIND_AFTER_MS) continue;
        await storage.commit([remove('summaries', key)]);
        if (!kept) continue;
        const { saying, words, draft } = kept;
        found.push({ subject: String(key[2]), saying, words, draft });
      }
      return found;
    },
  };
}

/** Only what is held at all; its fields are for the rules of acts to judge, as those of a form. */
function readHeld(text: string): (Omit<LeftBehind, 'subject'> & { readonly atMs: number }) | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { at, saying, words, draft } = fieldsOf(value);
  const said = readSaying(fieldsOf(saying));
  if (typeof at !== 'number' || typeof words !== 'string' || !said) return undefined;
  return { atMs: at, saying: said, words, draft: typeof draft === 'string' ? draft : '' };
}

function readSaying(fields: Fields): Saying | undefined {
  const { type, choice, scores, concern, objection, qualifies, asConcern } = fields;
  switch (type) {
    case 'cast':
      return {
        type,
        ...(typeof choice === 'string' ? { choice } : {}),
        ...(scores === undefined ? {} : { scores: numbersIn(scores) }),
        ...(concern === true ? { concern } : {}),
        ...onBehalfIn(fields['onBehalfOf']),
        ...witnessIn(fields['witness']),
      };
    case 'test':
      if (typeof objection !== 'string' || typeof qualifies !== 'boolean') return undefined;
      return { type, objection, qualifies, kind: kindIn(fields['kind']) };
    case 'take-back':
      if (typeof objection !== 'string') return undefined;
      return { type, objection, asConcern: asConcern === true, ...witnessIn(fields['witness']) };
    case 'close':
    case 'finalise':
    case 'withdraw':
      return { type };
    default:
      return undefined;
  }
}

type Fields = Readonly<Partial<Record<string, unknown>>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function onBehalfIn(value: unknown): { readonly onBehalfOf?: MemberId } {
  const member = memberIn(value);
  return member ? { onBehalfOf: member } : {};
}

function witnessIn(value: unknown): { readonly witness?: MemberId } {
  const member = memberIn(value);
  return member ? { witness: member } : {};
}

function memberIn(value: unknown): MemberId | undefined {
  return typeof value === 'string' && /^mbr_[\w-]{1,64}$/.test(value) ? (value as MemberId) : undefined;
}

function numbersIn(value: unknown): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).flatMap(([name, score]) =>
      typeof score === 'number' ? [[name, score] as const] : [],
    ),
  );
}

function kindIn(value: unknown): ObjectionKind | '' {
  return OBJECTION_KINDS.find((kind) => kind === value) ?? '';
}
