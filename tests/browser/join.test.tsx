/** Entering: nothing is spent before *Entrer*, and what was typed survives every refusal. */
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Join } from '../../client/features/join/join.tsx';
import type { EnterFailure, InvitationPreview } from '../../client/state/workplace.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { fail, ok } from '../../core/result/result.ts';
import { mount } from './fixture/mount.tsx';

const SPACE = 'ab'.repeat(16) as SpaceId;
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
  const entered = vi.fn();
  const alreadyIn = vi.fn();
  const invitation = 'link' in options ? options.link : '#j=good';
  mount(() => (
    <Join
      workplace={{ enter, readInvitation, groups: () => [{ space: SPACE, name: 'Les Tilleuls' }] }}
      invitation={invitation}
      entered={entered}
      alreadyIn={alreadyIn}
      returning={options.returning ?? false}
      forgetful={options.forgetful ?? false}
    />
  ));
  return { enter, entered, alreadyIn };
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
  const field = () => page.getByLabelText("Lien d'invitation, ou adresse de votre fiche");
  const read = () => page.getByRole('button', { name: "Lire l'invitation" }).click();

  it('enters with the code of a sheet', async () => {
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
