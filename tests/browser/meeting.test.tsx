/** What each step of a meeting says, on both sides, and that every failure is a sentence. */
import { createSignal } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MeetPage } from '../../client/features/meet/meet-page.tsx';
import { en } from '../../client/i18n/en.ts';
import { fr } from '../../client/i18n/fr.ts';
import { meetEn } from '../../client/i18n/meet-en.ts';
import { meetFr } from '../../client/i18n/meet-fr.ts';
import { HostView } from '../../client/meet/host-view.tsx';
import { meetingSentence } from '../../client/meet/meeting-sentence.ts';
import { type MeetingFailure, meetingFailure } from '../../client/state/meeting-failure.ts';
import type { GuestStep, HostStep, Meetings } from '../../client/state/meetings.ts';
import { EMPTY_BYTES } from '../../core/bytes/bytes.ts';
import { mount } from './fixture/mount.tsx';

const EACH: { readonly [T in MeetingFailure['type']]: Extract<MeetingFailure, { type: T }> } = {
  'relay-unreachable': { type: 'relay-unreachable' },
  'relay-other-version': { type: 'relay-other-version' },
  'relay-refused': { type: 'relay-refused', reason: 'quota' },
  'too-many-tries': { type: 'too-many-tries' },
  'meeting-unknown': { type: 'meeting-unknown' },
  'meeting-ended': { type: 'meeting-ended' },
  'not-the-same': { type: 'not-the-same' },
  'secret-wrong': { type: 'secret-wrong' },
  'not-understood': { type: 'not-understood' },
  'device-link-mistyped': { type: 'device-link-mistyped' },
  'device-link-too-new': { type: 'device-link-too-new' },
  'no-groups': { type: 'no-groups' },
  'not-invited': { type: 'not-invited', why: { type: 'only-facilitators' } },
};

it.each([
  ['fr', fr, meetFr],
  ['en', en, meetEn],
] as const)('says every failure in a sentence of its own (%s)', (_code, text, words) => {
  const sentences = Object.values(EACH).map((failure) => meetingSentence(text, words, failure));
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*[.]$/u);
  expect(new Set(sentences).size).toBe(sentences.length);
});

it('tells apart what the relay refuses', () => {
  const refused = { type: 'relay-refused', rule: '', detail: EMPTY_BYTES } as const;
  expect(meetingFailure({ ...refused, reason: 'rate' })).toEqual({ type: 'too-many-tries' });
  expect(meetingFailure({ ...refused, reason: 'store' })).toEqual({ type: 'relay-refused', reason: 'store' });
  expect(meetingFailure({ type: 'relay-lost' })).toEqual({ type: 'relay-unreachable' });
  expect(meetingFailure({ type: 'commitment-broken' })).toEqual({ type: 'not-understood' });
});

/** A screen follows the steps; what happens between them is proven between real devices. */
function hosting(first: HostStep) {
  const [step, setStep] = createSignal<HostStep>(first);
  const meeting = { step, confirm: vi.fn(), refuse: vi.fn(), close: vi.fn() };
  const again = vi.fn();
  const live = {
    meeting: () => meeting,
    isMissing: () => false,
    isBegun: () => true,
    begin: () => undefined,
    end: () => undefined,
  };
  mount(() => <HostView live={live} again={again} done={() => <p>Fini</p>} />);
  return { meeting, setStep, again };
}

const NUMBER = {
  type: 'number',
  number: 40213,
  address: 'https://relais.example',
  link: undefined,
  reach: 'phones',
} as const;

it('shows a number in two groups, read out digit by digit, then the question, then the end', async () => {
  const { meeting, setStep } = hosting(NUMBER);
  await expect.element(page.getByRole('img', { name: 'Numéro 4 0 2 1 3' })).toBeVisible();
  await expect.element(page.getByText('https://relais.example')).toBeVisible();
  setStep({ type: 'compare', digits: '004213' });
  await expect.element(page.getByRole('img', { name: 'Six chiffres 0 0 4 2 1 3' })).toBeVisible();
  expect(document.activeElement?.textContent).toBe(
    'Les deux écrans montrent six chiffres. Lisez-les ensemble.',
  );
  await userEvent.keyboard('{Tab}{Enter}');
  expect(meeting.confirm).toHaveBeenCalledOnce();
  await userEvent.keyboard('{Tab}{Enter}');
  expect(meeting.refuse).toHaveBeenCalledOnce();
  setStep({ type: 'done', done: { type: 'invited' } });
  await expect.element(page.getByText('Fini')).toBeVisible();
});

it('shows a code to a camera only where a phone can open the address', async () => {
  const link = 'https://relais.example/#d=abc';
  const { setStep } = hosting({ ...NUMBER, link });
  await expect
    .element(page.getByRole('img', { name: 'Code à photographier pour ajouter un appareil' }))
    .toBeVisible();
  expect(document.body.textContent).not.toContain('#d=');
  setStep({ ...NUMBER, link, reach: 'only-here' });
  await expect.element(page.getByLabelText('Lien pour un autre navigateur')).toHaveValue(link);
  await expect.element(page.getByText('Un téléphone ne peut pas ouvrir cette adresse')).toBeVisible();
});

it('offers another number after a failure', async () => {
  const { again } = hosting({ type: 'failed', failure: { type: 'meeting-ended' } });
  await page.getByRole('button', { name: 'Demander un autre numéro' }).click();
  expect(again).toHaveBeenCalledOnce();
});

function joining(props: { readonly link?: string; readonly missing?: boolean } = {}) {
  const [step, setStep] = createSignal<GuestStep>({ type: 'opening' });
  const guest = {
    step,
    confirm: vi.fn(),
    refuse: vi.fn(),
    accept: vi.fn(),
    again: vi.fn(),
    close: vi.fn(),
  };
  const join = vi.fn(async () => (props.missing ? undefined : guest));
  const meetings: Meetings = { host: async () => undefined, join };
  const invited = vi.fn();
  const entered = vi.fn();
  mount(() => (
    <MeetPage meetings={meetings} link={props.link} invited={invited} entered={entered} forgetful={false} />
  ));
  return { guest, setStep, join, invited, entered };
}

it('takes a number as people write it, and keeps one that leads nowhere', async () => {
  const { join, setStep, invited } = joining();
  const field = page.getByLabelText("Les cinq chiffres de l'autre écran");
  await field.fill('4 02');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Le numéro a cinq chiffres.')).toBeVisible();
  expect(join).not.toHaveBeenCalled();
  await field.fill(' 40 213 ');
  await userEvent.keyboard('{Enter}');
  expect(join).toHaveBeenCalledWith({ type: 'number', number: 40213 }, expect.any(String));
  setStep({ type: 'failed', failure: { type: 'meeting-unknown' } });
  await expect.element(page.getByText("Personne n'attend sous ce numéro.")).toBeVisible();
  await expect.element(field).toHaveValue(' 40 213 ');
  expect(invited).not.toHaveBeenCalled();
});

it('passes an invitation on', async () => {
  const { setStep, invited } = joining({ link: '#d=abc' });
  await expect.element(page.getByText("On cherche l'autre appareil…")).toBeVisible();
  setStep({ type: 'done', done: { type: 'invitation', link: '#j=abc' } });
  expect(invited).toHaveBeenCalledExactlyOnceWith('#j=abc');
});

it('asks before this device becomes somebody’s, and a no ends it', async () => {
  const { guest, setStep, entered } = joining({ link: '#d=abc' });
  await expect.element(page.getByText("On cherche l'autre appareil…")).toBeVisible();
  setStep({ type: 'asked', firstName: 'Paul', groups: 2 });
  await expect
    .element(page.getByText('Cet appareil devient aussi celui de Paul. Ses 2 groupes arrivent ici.'))
    .toBeVisible();
  await page.getByRole('button', { name: 'Non' }).click();
  expect(guest.close).toHaveBeenCalledOnce();
  expect(guest.accept).not.toHaveBeenCalled();
  await expect.element(page.getByLabelText("Les cinq chiffres de l'autre écran")).toBeVisible();
  expect(entered).not.toHaveBeenCalled();
});

it('names each group that is missing, and tries it again', async () => {
  const { guest, setStep, entered } = joining({ link: '#d=abc' });
  await expect.element(page.getByText("On cherche l'autre appareil…")).toBeVisible();
  const missing = [{ groupName: 'Jardin', failure: { type: 'relay-unreachable' } }] as const;
  setStep({ type: 'done', done: { type: 'groups', spaces: [], missing } });
  await expect.element(page.getByText('Pas encore dans Jardin : le relais ne répond pas.')).toBeVisible();
  expect(entered).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Réessayer' }).click();
  expect(guest.again).toHaveBeenCalledOnce();
  setStep({ type: 'done', done: { type: 'groups', spaces: [], missing: [] } });
  expect(entered).toHaveBeenCalledOnce();
});

it('says that there is no network when its other half cannot be fetched', async () => {
  joining({ link: '#d=abc', missing: true });
  await expect.element(page.getByText('Il faut le réseau pour que deux appareils se trouvent')).toBeVisible();
});
