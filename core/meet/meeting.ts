/**
 * Two devices whose people stand face to face (A12): keys are exchanged by commit and reveal, both screens show six digits, and when both
 * people have said that they are the same, small messages travel sealed [M3] [M4]. With a secret that one device read from the other's QR
 * code, the two prove it to each other and nobody compares. What comes in is dealt with one by one; anything that does not fit ends the
 * meeting with a name for it.
 */
import { type Bytes, bytesEqual } from '../bytes/bytes.ts';
import { agree } from '../crypto/agreement.ts';
import { isSoundBoxKey } from '../crypto/x25519-point.ts';
import { MEET_BODIES, MEET_BODY_BYTES } from '../protocol/meetings.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { createTurns } from '../sync/turns.ts';
import {
  commitmentTo,
  digitsOf,
  type MeetRole,
  type Offer,
  otherRole,
  type Reveal,
  sealingKeys,
} from './exchange.ts';
import { decodeBody, encodeBody, MESSAGE_BYTES, type MeetBody, type MeetWord } from './meet-body.ts';
import type { MeetFailure } from './meet-failure.ts';
import type { MeetPort } from './meet-port.ts';
import { createMessages } from './messages.ts';
import { createSealing, type Sealing } from './sealing.ts';

export interface Meeting {
  /** Six digits for both screens. Settles also with a secret, where nobody needs to look at them. */
  readonly digits: Promise<Result<string, MeetFailure>>;
  /** This person says that the digits are the same. Nothing before they are there. */
  confirm(): void;
  /** This person says that they differ: ends on both sides with `not-the-same`. */
  refuse(): void;
  /** This person goes away; the other side hears `meeting-ended`. */
  leave(): void;
  /** Settles when both have said the same or proven the secret, or when the meeting ended. */
  readonly agreed: Promise<Result<SealedLine, MeetFailure>>;
}

export interface SealedLine {
  /** `message`: at most `MESSAGE_BYTES`. Settles when the relay has passed it on. At most some sixty a side. */
  say(message: Bytes): Promise<Result<void, MeetFailure | MessageTooLong>>;
  /** The next message, when it comes. What had come before the end is still heard. */
  heard(): Promise<Result<Bytes, MeetFailure>>;
  /** After what was said has left. */
  close(): void;
}

export interface MessageTooLong {
  readonly type: 'message-too-long';
}

export interface MeetTerms {
  readonly role: MeetRole;
  /** Of this meeting only. */
  readonly offer: Offer;
  /** 16 bytes from the QR code; undefined when people compare digits. */
  readonly secret: Bytes | undefined;
}

type State =
  | { readonly type: 'alone' }
  | { readonly type: 'committed' }
  /** Ours is shown, for theirs is bound. */
  | { readonly type: 'revealed'; readonly commitment: Bytes }
  | {
      readonly type: 'comparing';
      readonly sealing: Sealing;
      readonly weSaidSame: boolean;
      readonly theySaidSame: boolean;
    }
  | { readonly type: 'agreed'; readonly sealing: Sealing }
  | { readonly type: 'ended'; readonly failure: MeetFailure };

export function createMeeting(port: MeetPort, { role, offer, secret }: MeetTerms): Meeting {
  const turns = createTurns();
  const messages = createMessages();
  const digits = createAnswer<string>();
  const agreed = createAnswer<SealedLine>();
  let state: State = { type: 'alone' };
  let heardCount = 0;

  function end(failure: MeetFailure): void {
    if (state.type === 'ended') return;
    state = { type: 'ended', failure };
    digits.settle(fail(failure));
    agreed.settle(fail(failure));
    messages.end(failure);
    port.leave();
  }

  /** A meeting can end while something waits for its turn, or in the middle of it. */
  function become(next: State): boolean {
    if (state.type === 'ended') return false;
    state = next;
    return true;
  }

  function say(body: Bytes): Promise<Result<void, MeetFailure>> {
    const said = port.say(body);
    void said.then((answer) => (answer.ok ? undefined : inTurn(() => end(answer.error))));
    return said;
  }

  async function commit(): Promise<void> {
    if (state.type !== 'alone') return end({ type: 'malformed' });
    const commitment = await commitmentTo(role, offer);
    if (become({ type: 'committed' })) void say(encodeBody({ type: 'commitment', commitment }));
  }

  async function hear(bytes: Bytes): Promise<void> {
    const body = decodeBody(bytes);
    if (body?.type === 'commitment' && state.type === 'committed') return bind(body.commitment);
    if (body?.type === 'reveal' && state.type === 'revealed') return compare(state.commitment, body);
    if (body?.type === 'sealed' && (state.type === 'comparing' || state.type === 'agreed')) {
      return hearSealed(state.sealing, body);
    }
    end({ type: 'malformed' });
  }

  function bind(commitment: Bytes): void {
    if (become({ type: 'revealed', commitment }))
      void say(encodeBody({ ...revealOf(offer), type: 'reveal' }));
  }

  async function compare(commitment: Bytes, { publicKey, nonce }: Reveal): Promise<void> {
    const theirs: Reveal = { publicKey, nonce };
    const promised = await commitmentTo(otherRole(role), theirs);
    if (!bytesEqual(promised, commitment)) return end({ type: 'commitment-broken' });
    const shared = isSoundBoxKey(publicKey) ? await agree(offer.privateKey, publicKey) : undefined;
    if (!shared) return end({ type: 'malformed' });
    const ours = revealOf(offer);
    const reveals = role === 'opener' ? { opener: ours, joiner: theirs } : { opener: theirs, joiner: ours };
    const sealing = createSealing(role, await sealingKeys(shared, reveals, secret));
    const shown = await digitsOf(reveals);
    if (!become({ type: 'comparing', sealing, weSaidSame: false, theySaidSame: false })) return;
    digits.settle(ok(shown));
    if (secret) await sayTheSame(); // sealing anything at all proves the secret
  }

  async function sayTheSame(): Promise<void> {
    if (state.type !== 'comparing' || state.weSaidSame) return;
    const { sealing } = state;
    const body = await sealing.seal({ type: 'same' });
    if (state.type !== 'comparing') return;
    state = { ...state, weSaidSame: true };
    void say(body);
    settleWhenBothSaid();
  }

  async function hearSealed(
    sealing: Sealing,
    { sealed }: Extract<MeetBody, { type: 'sealed' }>,
  ): Promise<void> {
    const isFirst = state.type === 'comparing' && !state.theySaidSame;
    const word = await sealing.open(sealed);
    if (word) hearWord(word);
    else end({ type: secret && isFirst ? 'secret-wrong' : 'malformed' });
  }

  function hearWord(word: MeetWord): void {
    switch (word.type) {
      case 'same':
        if (state.type !== 'comparing' || state.theySaidSame) return end({ type: 'malformed' });
        state = { ...state, theySaidSame: true };
        return settleWhenBothSaid();
      case 'not-the-same':
        return end({ type: state.type === 'comparing' ? 'not-the-same' : 'malformed' });
      case 'message':
        if (state.type !== 'agreed') return end({ type: 'malformed' });
        return messages.put(word.message);
    }
  }

  function settleWhenBothSaid(): void {
    if (state.type !== 'comparing' || !state.weSaidSame || !state.theySaidSame) return;
    state = { type: 'agreed', sealing: state.sealing };
    agreed.settle(ok(line));
  }

  /** In a turn, so that counts leave in their order; the relay's answer is waited for outside of it. */
  async function sayMessage(message: Bytes): Promise<Result<void, MeetFailure>> {
    const { said } = await turns.run(async () => {
      const body =
        state.type === 'agreed' ? await state.sealing.seal({ type: 'message', message }) : undefined;
      if (body && state.type === 'agreed') return { said: say(body) };
      return { said: fail(state.type === 'ended' ? state.failure : { type: 'malformed' as const }) };
    });
    return said;
  }

  async function refuse(): Promise<void> {
    const body = state.type === 'comparing' ? await state.sealing.seal({ type: 'not-the-same' }) : undefined;
    if (body && state.type === 'comparing') void say(body);
    end({ type: 'not-the-same' });
  }

  function inTurn(work: () => Promise<void> | void): void {
    void turns.run(async () => (state.type === 'ended' ? undefined : work()));
  }

  const line: SealedLine = {
    say: async (message) =>
      message.length > MESSAGE_BYTES ? fail({ type: 'message-too-long' }) : sayMessage(message),
    heard: () => messages.take(),
    close: () => inTurn(() => end({ type: 'meeting-ended' })),
  };

  port.listen({
    met: () => inTurn(commit),
    heard(body) {
      heardCount += 1;
      if (heardCount > MEET_BODIES + 1) return; // one too many has said it
      const isTooMuch = heardCount > MEET_BODIES || body.length > MEET_BODY_BYTES;
      inTurn(() => (isTooMuch ? end({ type: 'malformed' }) : hear(body)));
    },
    ended: (failure) => inTurn(() => end(failure)), // what came before it is still heard
  });

  return {
    digits: digits.promise,
    agreed: agreed.promise,
    confirm: () => inTurn(sayTheSame),
    refuse: () => inTurn(refuse),
    leave: () => end({ type: 'meeting-ended' }),
  };
}

function revealOf({ publicKey, nonce }: Reveal): Reveal {
  return { publicKey, nonce };
}

/** Settles once; what comes later changes nothing. */
function createAnswer<T>(): {
  readonly promise: Promise<Result<T, MeetFailure>>;
  readonly settle: (answer: Result<T, MeetFailure>) => void;
} {
  let settle: (answer: Result<T, MeetFailure>) => void = () => undefined;
  const promise = new Promise<Result<T, MeetFailure>>((resolve) => (settle = resolve));
  return { promise, settle };
}
