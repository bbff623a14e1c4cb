/**
 * One line for each decision, kept sealed on this device, for screens that do not wait for the register. Stored as canonical JSON
 * `{"v":1,"lines":[{"subject":"dec_…","title":"…","state":"open",…}]}`: a cache, made again when it is absent or of another version.
 */
import { utf8 } from '../../core/bytes/bytes.ts';
import { canonicalJson, type Json } from '../../core/canonical-json/canonical-json.ts';
import type { Decision, DecisionState } from '../../core/decisions/fold/decision.ts';
import { mandatesOf, type MandateOf } from '../../core/decisions/mandates.ts';
import type { Ask } from '../../core/decisions/waiting-for.ts';
import type { MemberId, SpaceId } from '../../core/id/id.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';

export interface DecisionsSummary {
  /** In order of subject. */
  readonly lines: readonly SummaryLine[];
}

export interface SummaryLine {
  readonly subject: string;
  readonly title: string;
  readonly state: DecisionState;
  /** What waits for me, the most pressing first. */
  readonly asks: readonly Ask[];
  readonly isInForce: boolean;
  /** "2027-03-10", or empty. */
  readonly reviewOn: string;
  readonly hasReviewRequest: boolean;
  /** Of the open round: "2026-11-10T09:00:00Z"; empty: none is open. */
  readonly closesAt: string;
  readonly cast: number;
  readonly eligible: number;
  /** The claimed time of its last fact, of those that no clock ahead has put days from now; or empty. */
  readonly changedAt: string;
  /** By kind of thing, as the proposal says: `{projects: ["prj_qet"]}`. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  readonly mandates: readonly MandateOf[];
}

/** A clock this far ahead of ours would have its fact told as new for ever. */
const AHEAD_MS = 86_400_000;

const STATES: readonly string[] = [
  'proposed',
  'open',
  'objected',
  'amending',
  'adopted',
  'suspended',
  'final',
  'lapsed',
  'tied',
  'declined',
  'withdrawn',
  'version-conflict',
  'dropped',
  'superseded',
] satisfies readonly DecisionState[];

const ASKS: readonly string[] = [
  'confirm',
  'answer',
  'test',
  'settle',
  'close',
  'open',
  'amend',
  'finalise',
  'review',
] satisfies readonly Ask[];

/** Reads reactively. */
export function summarise(deciding: {
  readonly decisions: () => readonly Decision[];
  readonly asks: (decision: Decision) => readonly Ask[];
  readonly at: () => string;
}): DecisionsSummary {
  const latest = new Date(Date.parse(deciding.at()) + AHEAD_MS).toISOString();
  return { lines: deciding.decisions().map((decision) => lineOf(decision, deciding.asks(decision), latest)) };
}

export function encodeSummary({ lines }: DecisionsSummary): string {
  return canonicalJson({ v: 1, lines: lines.map((line): Json => ({ ...line, mandates: json(line) })) });
}

export async function keepSummary(
  { storage, records }: Profile,
  space: SpaceId,
  summary: DecisionsSummary,
): Promise<void> {
  const text = encodeSummary(summary);
  const row = await records.seal('summaries', keyOf(space), utf8(text));
  // a group that was taken off this device meanwhile must leave nothing behind
  if ((await storage.get('spaces', [space])) === undefined) return;
  await storage.commit([row]);
}

/** Undefined: absent, damaged, or of another version. */
export async function readSummary(
  { storage, records }: Profile,
  space: SpaceId,
): Promise<DecisionsSummary | undefined> {
  const stored = await storage.get('summaries', keyOf(space));
  if (stored === undefined) return undefined;
  const opened = await records.open('summaries', keyOf(space), stored);
  return opened && decodeSummary(new TextDecoder().decode(opened));
}

/** Undefined for what is no summary of this version. */
export function decodeSummary(text: string): DecisionsSummary | undefined {
  const value = parsed(text);
  if (!isRecord(value) || value['v'] !== 1 || !Array.isArray(value['lines'])) return undefined;
  return { lines: value['lines'].flatMap((line) => readLine(line) ?? []) };
}

function keyOf(space: SpaceId): readonly [SpaceId, string] {
  return [space, 'decisions'];
}

function json({ mandates }: SummaryLine): Json {
  return mandates.map((mandate): Json => ({ ...mandate }));
}

function lineOf(decision: Decision, asks: readonly Ask[], latest: string): SummaryLine {
  const { subject, state, proposal, inForce, reviewOn, reviewRequests, turnout, history } = decision;
  const round = decision.rounds.at(-1);
  const links = Object.entries(proposal?.links ?? {}).map(
    ([kind, ids]) => [kind, Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []] as const,
  );
  return {
    subject,
    title: proposal?.title ?? '',
    state,
    asks,
    isInForce: inForce !== undefined,
    reviewOn,
    hasReviewRequest: reviewRequests.length > 0,
    closesAt: state === 'open' ? (round?.closesAt ?? '') : '',
    cast: turnout.cast,
    eligible: turnout.eligible,
    changedAt: history.reduce((last, { at }) => (at > last && at <= latest ? at : last), ''),
    links: Object.fromEntries(links),
    mandates: mandatesOf([decision]),
  };
}

function readLine(value: unknown): SummaryLine | undefined {
  if (!isRecord(value)) return undefined;
  const text = (field: string): string => {
    const found = value[field];
    return typeof found === 'string' ? found : '';
  };
  const count = (field: string): number => {
    const found = value[field];
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : 0;
  };
  const state = text('state');
  if (!isState(state) || text('subject') === '') return undefined;
  return {
    subject: text('subject'),
    title: text('title'),
    state,
    asks: textsIn(value['asks']).filter(isAsk),
    isInForce: value['isInForce'] === true,
    reviewOn: text('reviewOn'),
    hasReviewRequest: value['hasReviewRequest'] === true,
    closesAt: text('closesAt'),
    cast: count('cast'),
    eligible: count('eligible'),
    changedAt: text('changedAt'),
    links: isRecord(value['links'])
      ? Object.fromEntries(Object.entries(value['links']).map(([kind, ids]) => [kind, textsIn(ids)]))
      : {},
    mandates: Array.isArray(value['mandates'])
      ? value['mandates'].flatMap((one) => readMandate(one) ?? [])
      : [],
  };
}

function readMandate(value: unknown): MandateOf | undefined {
  if (!isRecord(value)) return undefined;
  const { member, what, until, accountableTo, decision } = value;
  if (typeof member !== 'string' || typeof what !== 'string' || typeof until !== 'string') return undefined;
  if (typeof accountableTo !== 'string' || typeof decision !== 'string') return undefined;
  return { member: member as MemberId, what, until, accountableTo, decision };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isState(text: string): text is DecisionState {
  return STATES.includes(text);
}

function isAsk(text: string): text is Ask {
  return ASKS.includes(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
