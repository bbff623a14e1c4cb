/**
 * One sheet, from the press that makes it until two of its words are read from the paper. Its secret is drawn here, told to the group,
 * shown, and kept nowhere: what is put away is forgotten.
 */
import { type Accessor, createSignal } from 'solid-js';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { randomBytes } from '../../../core/crypto/digest.ts';
import { SECRET_BYTES, wordsOf } from '../../../core/recovery/phrase-secret.ts';
import { encodeRecoveryLink } from '../../../core/recovery/recovery-link.ts';
import { twoToAsk } from '../../../core/recovery/sheet-test.ts';
import { loadWordList, type WordLanguage, type WordList } from '../../../core/recovery/word-list.ts';
import { fail, ok, type Result } from '../../../core/result/result.ts';
import type { SheetFailure } from '../../i18n/late/recovery-sentence.ts';
import { isLoopback, publicAddress } from '../../platform/public-address.ts';
import type { Group } from '../../state/workplace.ts';
import { rememberSheet } from './sheet-memory.ts';

/** What goes on paper and nowhere else. */
export interface SheetKey {
  readonly list: WordList;
  /** Twelve, in their order. */
  readonly words: readonly string[];
  readonly link: string;
  /** Where other devices open the page. */
  readonly origin: string;
  /** The page's address opens on this device only. */
  readonly onlyHere: boolean;
}

export type Sheet =
  | { readonly type: 'unmade' }
  | { readonly type: 'making' }
  | { readonly type: 'failed'; readonly failure: SheetFailure }
  | { readonly type: 'shown'; readonly key: SheetKey }
  /** `ask`: two positions from 1 to 12. */
  | { readonly type: 'checking'; readonly key: SheetKey; readonly ask: readonly [number, number] }
  | { readonly type: 'works' };

export interface SheetMaking {
  readonly sheet: Accessor<Sheet>;
  /** Does nothing while one is being made. */
  make(language: WordLanguage): Promise<void>;
  check(): void;
  lookAgain(): void;
  /** Both words were right. */
  passed(): void;
  /** Forgets it; one that is still being made will be shown when it is. */
  putAway(): void;
}

export function createSheetMaking(group: Group): SheetMaking {
  const [sheet, setSheet] = createSignal<Sheet>({ type: 'unmade' });

  async function make(language: WordLanguage): Promise<void> {
    if (sheet().type === 'making') return;
    setSheet({ type: 'making' });
    const made = await makeKey(group, language);
    setSheet(made.ok ? { type: 'shown', key: made.value } : { type: 'failed', failure: made.error });
    if (made.ok) rememberSheet(group.space, 'untested');
  }

  const shownKey = (): SheetKey | undefined => {
    const now = sheet();
    return now.type === 'shown' || now.type === 'checking' ? now.key : undefined;
  };

  return {
    sheet,
    make,
    check: () => {
      const key = shownKey();
      if (key) setSheet({ type: 'checking', key, ask: twoToAsk(Math.random) });
    },
    lookAgain: () => {
      const key = shownKey();
      if (key) setSheet({ type: 'shown', key });
    },
    passed: () => {
      rememberSheet(group.space, 'tested');
      setSheet({ type: 'works' });
    },
    putAway: () => {
      if (sheet().type !== 'making') setSheet({ type: 'unmade' });
    },
  };
}

/** The words come first: a sheet that could not be shown must not replace one that works. */
async function makeKey(group: Group, language: WordLanguage): Promise<Result<SheetKey, SheetFailure>> {
  const list = await loadWordList(language).catch(() => undefined);
  if (!list) return fail({ type: 'words-missing' });
  const { origin } = await publicAddress(location.origin);
  const secret: Bytes = randomBytes(SECRET_BYTES);
  const { space, relay } = group;
  const link = await encodeRecoveryLink(origin, { space, secret, relay, groupName: group.name() });
  const words = wordsOf(secret, list);
  const set = await group.setRecovery(secret);
  return set.ok ? ok({ list, words, link, origin, onlyHere: isLoopback(origin) }) : set;
}
