/** Entering and coming back: nothing is spent before *Entrer* or *Reprendre ma place*, and what was typed survives every refusal. */
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Join } from '../../client/features/join/join.tsx';
import type { EnterFailure, RecoverFailure } from '../../client/state/act-failure.ts';
import type { InvitationPreview, RecoveryKit } from '../../client/state/workplace.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { wordsOf } from '../../core/recovery/phrase-secret.ts';
import { encodeRecoveryLink } from '../../core/recovery/recovery-link.ts';
import { loadWordList } from '../../core/recovery/word-list.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { mount } from './fixture/mount.tsx';

const SPACE = 'ab'.repeat(16) as SpaceId;
/** A group that this browser has not. */
const LOST = 'cd'.repeat(16) as SpaceId;
const PREVIEW: InvitationPreview = {
  space: SPACE,
  secret: new Uint8Array(16),
  relay: '',
  groupName: 'Les Tilleuls',
  inviterName: 'Awa',
  alreadyIn: false,
};

const IN = { space: SPACE, standing: 'in' } as const;

function setup(options: {
  failures?: EnterFailure[];
  alreadyIn?: boolean;
  link?: string;
  returning?: boolean;
  forgetful?: boolean;
  refusals?: RecoverFailure[];
  lost?: SpaceId;
}) {
  const failures = [...(options.failures ?? [])];
  const enter = vi.fn(async () => {
    const failure = failures.shift();
    return failure ? fail(failure) : ok(IN);
  });
  const readInvitation = async (text: string) =>
    text === '#j=good'
      ? ok({ ...PREVIEW, alreadyIn: options.alreadyIn ?? false })
      : fail({ type: 'invitation-mistyped' } as const);
  const refusals = [...(options.refusals ?? [])];
  const recover = vi.fn(async (_kit: RecoveryKit): Promise<Result<SpaceId, RecoverFailure>> => {
    const refusal = refusals.shift();
    return refusal ? fail(refusal) : ok(LOST);
  });
  const entered = vi.fn();
  const recovered = vi.fn();
  const alreadyIn = vi.fn();
  const invitation = 'link' in options ? options.link : '#j=good';
  mount(() => (
    <Join
      workplace={{ enter, readInvitation, recover, groups: () => [{ space: SPACE, name: 'Les Tilleuls' }] }}
      invitation={invitation}
      entered={entered}
      recovered={recovered}
      lost={options.lost}
      alreadyIn={alreadyIn}
      returning={options.returning ?? false}
      forgetful={options.forgetful ?? false}
    />
  ));
  return { enter, entered, recover, recovered, alreadyIn };
}

it('spends nothing before Entrer', async () => {
  const { enter, entered } = setup({});
  await expect
    .element(page.getByRole('heading', { name: 'Awa vous invite dans Les Tilleuls.' }))
    .toBeVisible();
  await page.getByLabelText('Votre prénom').fill('Jeanne');
  expect(enter).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Entrer' }).click();
  await vi.waitFor(() => expect(entered).toHaveBeenCalledWith(IN));
});

it('keeps the first name and tries again after the relay was out of reach', async () => {
  const { entered } = setup({ failures: [{ type: 'relay-unreachable' }] });
  await page.getByLabelText('Votre prénom').fill('Jeanne');
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Il faut le réseau pour entrer');
  await expect.element(page.getByLabelText('Votre prénom')).toHaveValue('Jeanne');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await vi.waitFor(() => expect(entered).toHaveBeenCalledWith(IN));
});

it('offers another link when this one is spent', async () => {
  setup({ failures: [{ type: 'invite-used-up' }] });
  await page.getByLabelText('Votre prénom').fill('Jeanne');
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByRole('button', { name: 'Coller un autre lien' }).click();
  await expect.element(page.getByLabelText("Lien d'invitation")).toHaveValue('');
});

it('keeps a mistyped link in its field and says what is wrong', async () => {
  setup({ link: '#j=go' });
  await expect.element(page.getByLabelText("Lien d'invitation")).toHaveValue('#j=go');
  await expect.element(page.getByRole('alert')).toHaveTextContent('incomplet ou mal recopié');
});

it('opens the group where one already is', async () => {
  const { alreadyIn, enter } = setup({ alreadyIn: true });
  await vi.waitFor(() => expect(alreadyIn).toHaveBeenCalledWith(SPACE));
  expect(enter).not.toHaveBeenCalled();
});

it('asks first for the home screen where a browser forgets, with the invitation to take along', async () => {
  const { enter } = setup({ forgetful: true });
  await expect
    .element(page.getByRole('heading', { name: "Ajoutez d'abord Placette à l'écran d'accueil" }))
    .toBeVisible();
  await expect.element(page.getByText('une semaine sans visite')).toBeVisible();
  await expect.element(page.getByLabelText("Lien d'invitation")).toHaveValue(`${location.origin}/#j=good`);
  await page.getByRole('button', { name: 'Continuer ici quand même' }).click();
  await expect.element(page.getByLabelText('Votre prénom')).toBeVisible();
  expect(enter).not.toHaveBeenCalled();
});

describe('coming back', () => {
  const field = () => page.getByLabelText("Lien d'invitation, ou adresse du groupe");
  const read = () => page.getByRole('button', { name: "Lire l'invitation" }).click();

  it('enters with an invitation', async () => {
    setup({ link: undefined, returning: true });
    await expect.element(page.getByRole('heading', { name: 'Reprendre ma place' })).toBeVisible();
    await field().fill('#j=good');
    await read();
    await expect.element(page.getByLabelText('Votre prénom')).toBeVisible();
  });

  it('says that the address of a sheet lets nobody in, and keeps it', async () => {
    const address = `https://placette.example/g/${'cd'.repeat(16)}`;
    setup({ link: undefined, returning: true });
    await field().fill(address);
    await read();
    await expect.element(page.getByRole('alert')).toHaveTextContent("C'est l'adresse d'un groupe");
    await expect.element(field()).toHaveValue(address);
  });

  it('opens the group of an address when it is still here', async () => {
    const { alreadyIn } = setup({ link: undefined, returning: true });
    await field().fill(`https://placette.example/g/${SPACE}`);
    await read();
    await vi.waitFor(() => expect(alreadyIn).toHaveBeenCalledWith(SPACE));
  });
});

describe('coming back with a sheet', () => {
  const secret = Uint8Array.from({ length: 16 }, (_, at) => at * 7 + 3);
  const field = () => page.getByLabelText('Les douze mots');
  const address = () => page.getByLabelText('Adresse du groupe');
  const take = () => page.getByRole('button', { name: 'Reprendre ma place' });
  const near = (name: string) => page.getByRole('group').getByRole('button', { name, exact: true });
  const twelve = async (language: 'fr' | 'en' = 'fr'): Promise<string[]> => [
    ...wordsOf(secret, await loadWordList(language)),
  ];

  async function byWords(options: { refusals?: RecoverFailure[]; lost?: SpaceId } = {}) {
    const set = setup({ link: undefined, returning: true, ...options });
    await page.getByRole('button', { name: "J'ai ma fiche" }).click();
    await expect.element(field()).toBeVisible();
    return set;
  }

  it('takes the twelve words as they are typed, and the address beside them', async () => {
    const { recover, recovered } = await byWords();
    const typed = (await twelve()).map(
      (word, at) =>
        `${at + 1}. ${word
          .normalize('NFD')
          .replace(/\p{Mn}/gu, '')
          .toUpperCase()}`,
    );
    await field().fill(typed.join('\n'));
    await expect.element(page.getByText('12 mots sur 12')).toBeVisible();
    await address().fill(`${location.host}/g/${LOST}`);
    expect(recover).not.toHaveBeenCalled();
    await take().click();
    await vi.waitFor(() => expect(recovered).toHaveBeenCalledWith(LOST));
    expect(recover).toHaveBeenCalledExactlyOnceWith({ space: LOST, secret, relay: '' });
  });

  it('takes the words of the other language too, and the relay of another address', async () => {
    const { recover, recovered } = await byWords();
    await field().fill((await twelve('en')).join(' '));
    await address().fill(`https://ailleurs.example/g/${LOST}`);
    await take().click();
    await vi.waitFor(() => expect(recovered).toHaveBeenCalledWith(LOST));
    expect(recover).toHaveBeenCalledExactlyOnceWith({
      space: LOST,
      secret,
      relay: 'https://ailleurs.example',
    });
  });

  it('knows the group that was looked for', async () => {
    await byWords({ lost: LOST });
    await expect.element(address()).toHaveValue(`${location.origin}/g/${LOST}`);
  });

  it('names a wrong word by its place, and puts the right one there by a tap', async () => {
    const { recover, recovered } = await byWords({ lost: LOST });
    const words = await twelve();
    const right = words[4] ?? '';
    const typed = words.with(4, `${right}x`);
    await field().fill(typed.join(' '));
    await take().click();
    await expect.element(page.getByText(`Mot n° 5 : « ${right}x »`)).toBeVisible();
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    expect(recover).not.toHaveBeenCalled();
    await near(right).click();
    await expect.element(field()).toHaveValue(words.join(' '));
    await expect.element(field()).toHaveFocus();
    await expect.element(field()).toHaveAttribute('aria-invalid', 'false');
    await take().click();
    await vi.waitFor(() => expect(recovered).toHaveBeenCalledWith(LOST));
  });

  it('says that twelve known words do not go together, and offers what explains it', async () => {
    await byWords({ lost: LOST });
    const words = await twelve();
    const exchanged = words.toSpliced(2, 2, words[3] ?? '', words[2] ?? '');
    await field().fill(exchanged.join(' '));
    await take().click();
    await expect.element(page.getByText('ils ne vont pas ensemble')).toBeVisible();
    await near('n° 3 et 4 échangés').click();
    await expect.element(field()).toHaveValue(words.join(' '));
    await expect.element(page.getByText('12 mots sur 12')).toBeVisible();
  });

  it.each([
    ['', 'Écrivez les douze mots de votre fiche.'],
    ['abaisser, abandon', 'Il faut douze mots, il y en a 2.'],
  ])('says how many words there are: "%s"', async (typed, sentence) => {
    await byWords({ lost: LOST });
    await field().fill(typed);
    await take().click();
    await expect.element(page.getByText(sentence)).toBeVisible();
  });

  it('completes the word that is being typed', async () => {
    await byWords();
    await field().fill('1. abandon 2. acad');
    await near('académie').click();
    await expect.element(field()).toHaveValue('1. abandon 2. académie ');
    await expect.element(field()).toHaveFocus();
    await expect.element(page.getByText('2 mots sur 12')).toBeVisible();
  });

  it('says what is no address of a group, and goes there', async () => {
    const { recover } = await byWords();
    await field().fill((await twelve()).join(' '));
    await address().fill('https://placette.example/');
    await take().click();
    await expect.element(page.getByText("Ce n'est pas l'adresse d'un groupe.")).toBeVisible();
    await expect.element(address()).toHaveFocus();
    expect(recover).not.toHaveBeenCalled();
  });

  it.each<readonly [RecoverFailure, string]>([
    [{ type: 'relay-unreachable' }, 'Il faut le réseau pour reprendre votre place'],
    [{ type: 'recovery-unknown' }, 'Le groupe ne connaît pas cette fiche'],
    [{ type: 'space-unknown' }, 'Ce relais ne connaît pas ce groupe'],
    [{ type: 'busy' }, 'Réessayez dans un instant'],
  ])('keeps the words when refused, says why, and can be tried again: %o', async (refusal, sentence) => {
    const { recovered } = await byWords({ lost: LOST, refusals: [refusal] });
    const words = (await twelve()).join(' ');
    await field().fill(words);
    await take().click();
    await expect.element(page.getByText(sentence)).toBeVisible();
    await expect.element(field()).toHaveValue(words);
    await take().click();
    await vi.waitFor(() => expect(recovered).toHaveBeenCalledWith(LOST));
  });

  it('opens the group when it is still here', async () => {
    const { recover, alreadyIn } = await byWords({ lost: SPACE });
    await field().fill((await twelve()).join(' '));
    await take().click();
    await vi.waitFor(() => expect(alreadyIn).toHaveBeenCalledWith(SPACE));
    expect(recover).not.toHaveBeenCalled();
  });

  it('needs only one press with the code of the sheet', async () => {
    const kit = { space: LOST, secret, relay: 'https://relais.example' };
    const link = await encodeRecoveryLink('https://placette.example', { ...kit, groupName: 'Les Tilleuls' });
    const { recover, recovered } = setup({ link: link.slice(link.indexOf('#')), returning: true });
    await expect.element(page.getByText('Votre fiche mène à Les Tilleuls.')).toBeVisible();
    expect(recover).not.toHaveBeenCalled();
    await take().click();
    await vi.waitFor(() => expect(recovered).toHaveBeenCalledWith(LOST));
    expect(recover).toHaveBeenCalledExactlyOnceWith(kit);
  });

  it('reads a pasted code, and asks for the words when it is damaged', async () => {
    const kit = { space: LOST, secret, relay: '', groupName: 'Les Tilleuls' };
    const link = await encodeRecoveryLink('https://placette.example', kit);
    setup({ link: undefined, returning: true });
    await page.getByLabelText("Lien d'invitation, ou adresse du groupe").fill(link.slice(0, -1));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Écrivez plutôt ses douze mots.')).toBeVisible();
    await page.getByRole('button', { name: "Je n'ai pas ma fiche" }).click();
    await page.getByLabelText("Lien d'invitation, ou adresse du groupe").fill(link);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Votre fiche mène à Les Tilleuls.')).toBeVisible();
  });

  it('asks first for the home screen where a browser forgets, with the code to take along', async () => {
    const kit = { space: LOST, secret, relay: '', groupName: 'Les Tilleuls' };
    const link = await encodeRecoveryLink(location.origin, kit);
    setup({ link: link.slice(link.indexOf('#')), returning: true, forgetful: true });
    await expect.element(page.getByLabelText('Lien de votre fiche')).toHaveValue(link);
    await page.getByRole('button', { name: 'Continuer ici quand même' }).click();
    await expect.element(take()).toBeVisible();
  });
});
