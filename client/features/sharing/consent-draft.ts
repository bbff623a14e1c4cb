/** What a person agrees to while somebody writes about them: kept until the card is made, then part of it. */
import type { Accessor } from 'solid-js';
import {
  type Consent,
  CONSENT_MONTHS,
  type ConsentFailure,
  consentFor,
} from '../../../core/inventory/consent.ts';
import { type ConsentChannel, CONSENT_CHANNELS, isOneOf } from '../../../core/inventory/values.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { ok, type Result } from '../../../core/result/result.ts';
import { createKeptSignal } from '../../ui/kept-signal.ts';

/** The text that is read: its lines are in the sentences of a new card, another one gets another name. */
const NOTICE = 'notice-2026-11';
export const PURPOSES = ['meet', 'count'] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface ConsentDraft {
  readonly isGiven: Accessor<boolean>;
  readonly setGiven: (given: boolean) => void;
  readonly channel: Accessor<ConsentChannel>;
  readonly setChannel: (channel: ConsentChannel) => void;
  /** As it is typed. */
  readonly months: Accessor<string>;
  readonly setMonths: (months: string) => void;
  readonly purposes: Accessor<readonly Purpose[]>;
  readonly togglePurpose: (purpose: Purpose) => void;
  /** Undefined: not given. */
  make(given: {
    readonly by: MemberId;
    readonly today: string;
    /** How a purpose is written down. */
    readonly say: (purpose: Purpose) => string;
  }): Result<Consent | undefined, ConsentFailure>;
  /** The card is made: nothing of it is kept. */
  forget(): void;
}

/** `keep`: names what is kept. */
export function createConsentDraft(keep: string): ConsentDraft {
  const [given, setGiven] = createKeptSignal(`${keep}/yes`, 'no', isAnswer);
  const [channel, setChannel] = createKeptSignal<ConsentChannel>(
    `${keep}/channel`,
    'oral door-to-door',
    (kept): kept is ConsentChannel => isOneOf(CONSENT_CHANNELS, kept),
  );
  const [months, setMonths] = createKeptSignal(`${keep}/months`, String(CONSENT_MONTHS), isWords);
  const [chosen, setChosen] = createKeptSignal(`${keep}/purposes`, 'meet', isWords);
  const purposes = (): readonly Purpose[] => PURPOSES.filter((one) => chosen().split(' ').includes(one));

  return {
    isGiven: () => given() === 'yes',
    setGiven: (isGiven) => setGiven(isGiven ? 'yes' : 'no'),
    channel,
    setChannel,
    months,
    setMonths,
    purposes,
    togglePurpose: (purpose) => {
      const now = purposes();
      const next = now.includes(purpose) ? now.filter((one) => one !== purpose) : [...now, purpose];
      setChosen(next.length > 0 ? next.join(' ') : 'none');
    },
    make: ({ by, today, say }) => {
      if (given() !== 'yes') return ok(undefined);
      return consentFor({
        notice: NOTICE,
        purposes: purposes().map(say),
        channel: channel(),
        collectedBy: by,
        given: today,
        months: months().trim() === '' ? Number.NaN : Number(months()),
      });
    },
    forget: () => {
      setGiven('no');
      setChannel('oral door-to-door');
      setMonths(String(CONSENT_MONTHS));
      setChosen('meet');
    },
  };
}

function isAnswer(kept: string): kept is 'yes' | 'no' {
  return kept === 'yes' || kept === 'no';
}

function isWords(_kept: string): _kept is string {
  return true;
}
