/** A failure that reaches a person is a sentence, in each language. The record is complete by its type: a new code fails to compile. */
import { expect, it } from 'vitest';
import { en } from '../../client/i18n/en.ts';
import { type ActFailure, failureSentence } from '../../client/i18n/failure-sentence.ts';
import { fr } from '../../client/i18n/fr.ts';
import { rosterFailureSentence } from '../../client/i18n/late/act-failure-sentence.ts';
import { actFailureTextIn } from '../../client/i18n/late/act-failure.ts';
import { contactSentence } from '../../client/i18n/late/contact-sentence.ts';
import { enterFailure } from '../../client/state/enter-failure.ts';
import { inviteFailure } from '../../client/state/invite-by-link.ts';
import { ROSTER_RULES } from '../../core/roster/refusal.ts';
import { REFUSALS } from '../../core/protocol/refusals.ts';

const EACH: { readonly [T in ActFailure['type']]: Extract<ActFailure, { type: T }> } = {
  empty: { type: 'empty' },
  'too-long': { type: 'too-long', limit: 140 },
  'relay-unreachable': { type: 'relay-unreachable' },
  'relay-other-version': { type: 'relay-other-version' },
  'relay-refused': { type: 'relay-refused', reason: 'quota' },
  'space-unknown': { type: 'space-unknown' },
  'invite-expired': { type: 'invite-expired' },
  'invite-used-up': { type: 'invite-used-up' },
  'invite-closed': { type: 'invite-closed' },
  'invite-unknown': { type: 'invite-unknown' },
  'invitation-mistyped': { type: 'invitation-mistyped' },
  'invitation-too-new': { type: 'invitation-too-new' },
  'not-stored': { type: 'not-stored' },
  busy: { type: 'busy' },
  'group-inconsistent': { type: 'group-inconsistent', detail: 'bad-signature' },
  'address-without-invitation': { type: 'address-without-invitation' },
  'only-facilitators': { type: 'only-facilitators' },
  example: { type: 'example' },
};

it.each([fr, en])('says every failure in a sentence of its own ($code)', (messages) => {
  const sentences = Object.values(EACH).map((failure) => failureSentence(messages, failure));
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
});

it.each([fr, en])('says what is wrong with a way to reach somebody ($code)', (messages) => {
  const failures = [
    { type: 'not-a-phone' },
    { type: 'not-an-email' },
    { type: 'reserved-to-group' },
    { type: 'too-long', limit: 140 },
  ] as const;
  const sentences = failures.map((failure) => contactSentence(messages, failure));
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
});

it.each([fr, en])('gives every reason of the relay in words ($code)', (messages) => {
  for (const reason of REFUSALS) {
    const sentence = failureSentence(messages, { type: 'relay-refused', reason });
    expect(sentence).toContain(messages.failure.refusal[reason]);
  }
});

it.each([fr, en])('says no code where this version does not know the reason ($code)', (messages) => {
  expect(failureSentence(messages, { type: 'relay-refused', reason: 'full-moon' })).not.toContain(
    'full-moon',
  );
});

it.each([fr, en])('says every rule of the roster in plain words, without its name ($code)', (messages) => {
  for (const rule of ROSTER_RULES) {
    const sentence = rosterFailureSentence(messages, { type: 'rule', rule });
    expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    if (rule.includes('-')) expect(sentence).not.toContain(rule);
  }
});

it.each([fr, en])('says of an act that came a year off that a clock is wrong ($code)', (messages) => {
  const failure = { type: 'relay-refused', reason: 'expired' } as const;
  expect(rosterFailureSentence(messages, failure)).toBe(actFailureTextIn(messages.code).clock);
});

const STOPPED = [
  { type: 'storage-full' },
  { type: 'storage-failed', detail: 'UnknownError' },
  { type: 'roster-refusal', rule: 'bad-signature' },
  { type: 'box-unopenable', ring: 'commons' },
  { type: 'busy' },
] as const;

it.each(STOPPED)('gives what stops entering and inviting a sentence without its code: $type', (stopped) => {
  for (const failure of [enterFailure(stopped), inviteFailure(stopped)]) {
    expect(failure.type).not.toBe('relay-refused');
    const sentence = failureSentence(fr, failure);
    for (const code of Object.values(stopped)) if (code !== 'commons') expect(sentence).not.toContain(code);
  }
});
