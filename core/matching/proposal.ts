/**
 * What people say about a match, in the root map `matches`: `mat_…` → `{need, offer, status, by, at}`, written once. Stored only when a
 * person acts; a proposal stands when somebody of each side has accepted it.
 */
import type * as Y from 'yjs';
import type { Act } from '../doc/act.ts';
import { randomId } from '../doc/random-id.ts';
import type { MemberId } from '../id/id.ts';
import { isCardId } from '../inventory/card.ts';
import { isOneOf } from '../inventory/values.ts';

const SAYINGS = ['proposed', 'accepted', 'declined', 'done'] as const;
export type Saying = (typeof SAYINGS)[number];

export interface MatchWord {
  readonly id: string;
  readonly need: string;
  readonly offer: string;
  readonly status: Saying;
  readonly by: MemberId;
  /** Seconds since 1970 by the clock of who said it: shown, and of one person's words the latest counts. */
  readonly at: number;
}

/** `agreed`: both sides said yes. `declined`: one of them said no, and has not changed their mind. */
export type Agreement = 'none' | 'proposed' | 'agreed' | 'declined' | 'done';

export interface Sides {
  readonly need: readonly MemberId[];
  readonly offer: readonly MemberId[];
}

export interface Standing {
  readonly agreement: Agreement;
  /** Sides that have said yes. */
  readonly yes: readonly (keyof Sides)[];
  /** Who said so, of either side. */
  readonly saidYes: readonly MemberId[];
  /** Of either side. Who said no after having proposed has taken it back. */
  readonly saidNo: readonly MemberId[];
  /** Who proposed it first, of those who have not taken it back. */
  readonly proposedBy: MemberId | undefined;
}

const YES: readonly Saying[] = ['proposed', 'accepted', 'done'];

/** Answers the id of the word. */
export function sayOfMatch(
  inventory: Y.Doc,
  { need, offer, status }: Pick<MatchWord, 'need' | 'offer' | 'status'>,
  { by, at }: Act,
): string {
  const id = randomId('mat');
  inventory.getMap('matches').set(id, { need, offer, status, by, at });
  return id;
}

/** Undo, right after it was said: as if it had not been. Later on somebody says another word instead. */
export function unsayOfMatch(inventory: Y.Doc, id: string): void {
  inventory.getMap('matches').delete(id);
}

/**
 * The custodians of each card speak for its side; who keeps both speaks for both. Words of others propose, and accept nothing; who takes
 * such a proposal back leaves nothing behind.
 */
export function standingOf(words: readonly MatchWord[], sides: Sides): Standing {
  const inTime = words.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const lastByMember = new Map<MemberId, MatchWord>();
  for (const word of inTime) lastByMember.set(word.by, word);
  const last = [...lastByMember.values()];
  const ofSides = last.filter(({ by }) => isOfEither(sides, by));
  const saying = (one: readonly Saying[]): readonly MemberId[] =>
    ofSides.filter(({ status }) => one.includes(status)).map(({ by }) => by);
  const saidYes = saying(YES);
  const saidNo = saying(['declined']);
  const yes = (['need', 'offer'] as const).filter((side) => saidYes.some((by) => sides[side].includes(by)));
  const proposed = inTime.filter(({ status }) => status === 'proposed');
  const stillProposed = proposed.find(({ by }) => lastByMember.get(by)?.status !== 'declined');
  const said = { yes, saidYes, saidNo, proposedBy: stillProposed?.by };
  if (saying(['done']).length > 0) return { ...said, agreement: 'done' };
  if (saidNo.length > 0) return { ...said, agreement: 'declined' };
  if (yes.length === 2) return { ...said, agreement: 'agreed' };
  return { ...said, agreement: stillProposed || yes.length > 0 ? 'proposed' : 'none' };
}

function isOfEither({ need, offer }: Sides, member: MemberId): boolean {
  return need.includes(member) || offer.includes(member);
}

/** Undefined for what is no such word. */
export function toMatchWord(id: string, raw: unknown): MatchWord | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const need: unknown = Reflect.get(raw, 'need');
  const offer: unknown = Reflect.get(raw, 'offer');
  const status: unknown = Reflect.get(raw, 'status');
  const by: unknown = Reflect.get(raw, 'by');
  const at: unknown = Reflect.get(raw, 'at');
  if (!/^mat_[\w-]{1,60}$/.test(id) || !isCardId(need) || !isCardId(offer) || typeof by !== 'string')
    return undefined;
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || !isOneOf(SAYINGS, status)) return undefined;
  return { id, need, offer, status, by: by as MemberId, at };
}
