/** Entering: nothing is spent before *Entrer*, and what was typed survives every refusal. */
import { expect, it, vi } from 'vitest';
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

function setup(options: { failures?: EnterFailure[]; alreadyIn?: boolean; link?: string }) {
  const failures = [...(options.failures ?? [])];
  const enter = vi.fn(async () => {
    const failure = failures.shift();
    return failure ? fail(failure) : ok(SPACE);
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
      workplace={{ enter, readInvitation }}
      invitation={invitation}
      entered={entered}
      alreadyIn={alreadyIn}
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
  await vi.waitFor(() => expect(entered).toHaveBeenCalledWith(SPACE, 'Jeanne'));
});

it('keeps the first name and tries again after the relay was out of reach', async () => {
  const { entered } = setup({ failures: [{ type: 'relay-unreachable' }] });
  await page.getByLabelText('Votre prénom').fill('Jeanne');
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Il faut le réseau pour entrer');
  await expect.element(page.getByLabelText('Votre prénom')).toHaveValue('Jeanne');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await vi.waitFor(() => expect(entered).toHaveBeenCalledWith(SPACE, 'Jeanne'));
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
