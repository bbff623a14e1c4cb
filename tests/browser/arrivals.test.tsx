/** Who waits at the door and who claims a place, as each of the group sees them; and the door from outside. */
import { page } from 'vitest/browser';
import { createSignal } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { Arrivals } from '../../client/features/arrivals/arrivals.tsx';
import { Door } from '../../client/features/door/door.tsx';
import { Farewell } from '../../client/features/farewell/farewell.tsx';
import { OpenInvitations } from '../../client/features/invite/open-invitations.tsx';
import { Places } from '../../client/features/shell/places.tsx';
import { sayCode } from '../../client/i18n/spoken-code.ts';
import { doorCode } from '../../client/state/door-code.ts';
import type { Standing } from '../../client/state/who-is-in.ts';
import type { Door as WaitedAt, GroupSummary } from '../../client/state/workplace.ts';
import { bytesToHex } from '../../core/bytes/hex.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { fail, ok } from '../../core/result/result.ts';
import { DAY, NOON } from '../core/fixture/story.ts';
import { mount } from './fixture/mount.tsx';
import { openSamplePeople, type SampleOptions, type SamplePeople } from './fixture/sample-people.ts';

type Tell = Parameters<typeof openSamplePeople>[0];

const SPACE = '0'.repeat(32) as SpaceId;
const tap = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function open(tell: Tell, options?: SampleOptions): Promise<SamplePeople> {
  const sample = await openSamplePeople(tell, options);
  mount(() => (
    <>
      <Places group={sample.group} place={{ type: 'today' }} />
      <Arrivals group={sample.group} />
      <OpenInvitations group={sample.group} />
    </>
  ));
  return sample;
}

describe('at the door', () => {
  const salifWaits: Tell = async (story, called) => {
    await story.welcome(await called('jeanne'));
    await story.welcome(await called('paul'), { role: 'guest' });
    await story.join(await called('salif'), await story.invite({ mode: 'approve' }));
  };

  it('who decides sees the code and lets in; only who facilitates sends away', async () => {
    const { asked, story } = await open(salifWaits, { seenBy: 'jeanne' });
    const [salif] = [...story.roster().waiting.keys()];
    if (!salif) throw new Error('nobody waits');
    const code = sayCode(doorCode(salif));
    await expect.element(page.getByText(`Quelqu'un attend à la porte : code ${code}`)).toBeVisible();
    await expect.element(page.getByRole('link', { name: '1 chose à régler' })).toBeVisible();
    await expect.element(page.getByText('Fermer cette invitation')).not.toBeInTheDocument();
    await tap('Laisser entrer');
    await expect.poll(() => asked).toEqual([`let in ${salif}`]);
    await expect.element(page.getByText(`La porte est ouverte pour le code ${code}.`)).toBeVisible();
  });

  it('who facilitates sends away by closing the invitation', async () => {
    const { asked, story } = await open(salifWaits);
    const [waiting] = [...story.roster().waiting.values()];
    await tap('Fermer cette invitation');
    await expect.poll(() => asked).toEqual([`close ${waiting?.invitation}`]);
  });

  it('a guest is asked nothing', async () => {
    await open(salifWaits, { seenBy: 'paul' });
    await expect.element(page.getByText("Quelqu'un attend")).not.toBeInTheDocument();
    await expect.element(page.getByRole('link', { name: 'chose à régler' })).not.toBeInTheDocument();
  });

  it('two with the same code are told, and neither is let in by it', async () => {
    const sample = await openSamplePeople(salifWaits);
    const { whoIsIn } = sample.group;
    const twins = () => whoIsIn.waiting().map((one) => ({ ...one, isAmbiguous: true }));
    mount(() => <Arrivals group={{ ...sample.group, whoIsIn: { ...whoIsIn, waiting: twins } }} />);
    await expect.element(page.getByText('Deux appareils montrent ce code')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Laisser entrer' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Fermer cette invitation' })).toBeVisible();
  });

  it('says why nobody was let in', async () => {
    const { answer } = await open(salifWaits);
    answer(fail({ type: 'rule', rule: 'rotation-due' }));
    await tap('Laisser entrer');
    await expect.element(page.getByText("Quelqu'un vient de partir")).toBeVisible();
  });
});

describe('a claim', () => {
  /** Fatou came in anew and says that she is Jeanne. */
  const fatouClaims: Tell = async (story, called) => {
    for (const name of ['jeanne', 'paul', 'minh', 'fatou']) await story.welcome(await called(name));
    await story.welcome(await called('salif'), { role: 'guest' });
    const fatou = await called('fatou');
    await story.vouch(fatou.device, story.member(await called('jeanne')), { by: fatou });
  };
  const confirmedByPaul: Tell = async (story, called, name) => {
    await fatouClaims(story, called, name);
    const place = story.member(await called('jeanne'));
    await story.vouch((await called('fatou')).device, place, { by: await called('paul') });
  };

  it('is confirmed by two who decide, and says how many have', async () => {
    const { asked } = await open(confirmedByPaul, { seenBy: 'minh' });
    await expect.element(page.getByText("Fatou, qui vient d'entrer, dit être Jeanne")).toBeVisible();
    await expect.element(page.getByText('Il faut deux confirmations. 1 est donnée.')).toBeVisible();
    await tap('Oui, je connais cette personne');
    await expect.poll(() => asked).toEqual(['answer Jeanne']);
  });

  it('is confirmed once by each', async () => {
    await open(confirmedByPaul, { seenBy: 'paul' });
    await expect.element(page.getByText("Vous l'avez confirmé.")).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Oui' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('link', { name: 'chose à régler' })).not.toBeInTheDocument();
  });

  it('is refused by whose place it is', async () => {
    const { asked } = await open(fatouClaims, { seenBy: 'jeanne' });
    await expect.element(page.getByText('dit être vous, avec un nouvel appareil')).toBeVisible();
    await tap("Ce n'est pas moi");
    await expect.poll(() => asked).toEqual(['answer Jeanne']);
    await expect.element(page.getByText('cette personne garde sa propre place')).toBeVisible();
  });

  it('is only said to who made it, and not at all to who does not decide', async () => {
    await open(fatouClaims, { seenBy: 'fatou' });
    await expect.element(page.getByText('Vous avez dit être Jeanne.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Oui' })).not.toBeInTheDocument();
  });

  it('is nothing for a guest', async () => {
    await open(fatouClaims, { seenBy: 'salif' });
    await expect.element(page.getByText('Est-ce bien la même personne')).not.toBeInTheDocument();
  });
});

describe('open invitations', () => {
  it('say for whom, how often used, how one enters and by whom, and are closed without a question', async () => {
    const { asked, story } = await open(async (told, called) => {
      await told.welcome(await called('jeanne'), { role: 'facilitator', uses: 1 });
      await told.welcome(await called('paul'), { uses: 6 });
      await told.invite(
        { role: 'guest', uses: 20, mode: 'approve', expires: NOON + 30 * DAY },
        { by: await called('jeanne') },
      );
    });
    await expect.element(page.getByText('Pour des membres, 1 entrée sur 6')).toBeVisible();
    await expect.element(page.getByText('Pour des personnes de passage, 0 entrée sur 20')).toBeVisible();
    await expect.element(page.getByText(/On attend à la porte, jusqu'au .*, faite par Jeanne/)).toBeVisible();
    await expect.element(page.getByText('Pour faciliter')).not.toBeInTheDocument();
    await tap("Fermer l'invitation : Pour des membres, 1 entrée sur 6");
    const paul = [...story.roster().invitations.values()].find(({ uses }) => uses === 6);
    await expect.poll(() => asked).toEqual([`close ${paul && bytesToHex(paul.invitePub)}`]);
    await expect.element(page.getByText('Invitation fermée.')).toBeVisible();
  });
});

describe('the door from outside', () => {
  const waited: WaitedAt = { space: SPACE, groupName: 'Les Tilleuls', code: '013369', isSentAway: false };

  function stand(first: readonly WaitedAt[]) {
    const [doors, setDoors] = createSignal(first);
    const [groups, setGroups] = createSignal<readonly GroupSummary[]>([]);
    const letIn = vi.fn();
    const left = vi.fn();
    const workplace = { doors, groups, leaveDoor: async () => void setDoors([]) };
    mount(() => <Door workplace={workplace} space={SPACE} letIn={letIn} left={left} />);
    return { setDoors, setGroups, letIn, left };
  }

  it('shows the code in large digits, and leads in when somebody has opened', async () => {
    const { setDoors, setGroups, letIn } = stand([waited]);
    await expect.element(page.getByText('Les Tilleuls')).toBeVisible();
    await expect.element(page.getByText('013 369')).toBeVisible();
    await expect.element(page.getByText('il vous ouvre')).toBeVisible();
    setGroups([{ space: SPACE, name: 'Les Tilleuls' }]);
    expect(letIn).not.toHaveBeenCalled();
    setDoors([]);
    await expect.poll(() => letIn).toHaveBeenCalledOnce();
  });

  it('says when the invitation was taken back, with a way on', async () => {
    const { left } = stand([{ ...waited, isSentAway: true }]);
    await expect.element(page.getByText("personne n'ouvrira")).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Coller un autre lien' })).toBeVisible();
    await tap('Ne plus attendre');
    await expect.poll(() => left).toHaveBeenCalledOnce();
  });

  it('says so where nobody waits', async () => {
    stand([]);
    await expect.element(page.getByText("Vous n'attendez pas à cette porte.")).toBeVisible();
  });
});

describe('out of the group', () => {
  it.each<[Exclude<Standing, 'in'>, Tell, number]>([
    ['left', async (story, called) => story.leave(await called('jeanne')), NOON],
    [
      'removed',
      async (story, called) => void (await story.remove(story.member(await called('jeanne')))),
      NOON,
    ],
    [
      'device-removed',
      async (story, called) => void (await story.revokeDevice((await called('jeanne')).device)),
      NOON,
    ],
    [
      'time-is-over',
      async (story, called) =>
        void (await story.changeRole(story.member(await called('jeanne')), 'guest', { until: NOON + DAY })),
      NOON + DAY + 1,
    ],
  ])(
    '%s: who is out reads, changes nothing, and takes it off the device when they want',
    async (standing, end, nowS) => {
      const forgetGroup = vi.fn(async () => ok(undefined));
      const forgotten = vi.fn();
      const sample = await openSamplePeople(
        async (story, called, name) => {
          const jeanne = await called('jeanne');
          await story.welcome(jeanne);
          if (standing === 'device-removed')
            await story.addDevice(await called('jeanne/tablet'), { by: jeanne });
          await end(story, called, name);
        },
        { seenBy: 'jeanne' },
      );
      sample.setNow(nowS);
      expect(sample.group.whoIsIn.standing()).toBe(standing);
      expect(sample.group.myRole()).toBe('observer');
      mount(() => (
        <Farewell
          workplace={{ forgetGroup }}
          group={sample.group}
          standing={standing}
          forgotten={forgotten}
        />
      ));
      await expect.element(page.getByText(/reste lisible/)).toBeVisible();
      await tap('Effacer de cet appareil…');
      expect(forgetGroup).not.toHaveBeenCalled();
      await tap('Effacer de cet appareil');
      await expect.poll(() => forgotten).toHaveBeenCalledOnce();
      expect(forgetGroup).toHaveBeenCalledOnce();
    },
  );
});
