/**
 * What people say about a match, in the root map `matches`: `mat_…` → `{need, offer, status, by, at}`, written once. Stored only when a
 * person acts; a proposal stands when somebody of each side has accepted it.
 */
import type * as Y from 'yjs';
import type { Act } from '../doc/act.ts';
import { randomId } from '../doc/random-id.ts';
import type { MemberId } from '../id/id.ts';
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
  readonly proposedBy: MemberId | undefined;
}

export function sayOfMatch(
  inventory: Y.Doc,
  { need, offer, status }: Pick<MatchWord, 'need' | 'offer' | 'status'>,
  { by, at }: Act,
): void {
  inventory.getMap('matches').set(randomId('mat'), { need, offer, status, by, at });
}

export interface MatchWords {
  readonly words: readonly MatchWord[];
  readonly unreadable: number;
}

export function readMatchWords(inventory: Y.Doc): MatchWords {
  const words: MatchWord[] = [];
  let unreadable = 0;
  for (const [id, raw] of inventory.getMap('matches').entries()) {
    const word = toWord(id, raw);
    if (word) words.push(word);
    else unreadable += 1;
  }
  return { words: words.sort((a, b) => (a.id < b.id ? -1 : 1)), unreadable };
}

/** The custodians of each card speak for its side; who keeps both speaks for both. Words of others propose, and accept nothing. */
export function standingOf(words: readonly MatchWord[], sides: Sides): Standing {
  const lastByMember = new Map<MemberId, MatchWord>();
  for (const word of words.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)))
    lastByMember.set(word.by, word);
  const last = [...lastByMember.values()];
  const says = (side: keyof Sides, saying: readonly Saying[]): boolean =>
    last.some(({ by, status }) => sides[side].includes(by) && saying.includes(status));
  const proposedBy = words.find(({ status }) => status === 'proposed')?.by;
  const yes = (['need', 'offer'] as const).filter((side) => says(side, ['proposed', 'accepted', 'done']));
  if (words.length === 0) return { agreement: 'none', yes, proposedBy };
  if (last.some(({ status, by }) => status === 'done' && isOfEither(sides, by)))
    return { agreement: 'done', yes, proposedBy };
  if (says('need', ['declined']) || says('offer', ['declined']))
    return { agreement: 'declined', yes, proposedBy };
  return { agreement: yes.length === 2 ? 'agreed' : 'proposed', yes, proposedBy };
}

function isOfEither({ need, offer }: Sides, member: MemberId): boolean {
  return need.includes(member) || offer.includes(member);
}

function toWord(id: string, raw: unknown): MatchWord | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const need: unknown = Reflect.get(raw, 'need');
  const offer: unknown = Reflect.get(raw, 'offer');
  const status: unknown = Reflect.get(raw, 'status');
  const by: unknown = Reflect.get(raw, 'by');
  const at: unknown = Reflect.get(raw, 'at');
  if (typeof need !== 'string' || typeof offer !== 'string' || typeof by !== 'string') return undefined;
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || !isOneOf(SAYINGS, status)) return undefined;
  return { id, need, offer, status, by: by as MemberId, at };
}
