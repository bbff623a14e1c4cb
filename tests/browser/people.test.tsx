/** Le groupe: who is in and in which words, and what may be done about each, asked once and said plainly. */
import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { People } from '../../client/features/people/people.tsx';
import { fail } from '../../core/result/result.ts';
import { DAY, NOON } from '../core/fixture/story.ts';
import { mount } from './fixture/mount.tsx';
import { openSamplePeople, type SampleOptions, type SamplePeople } from './fixture/sample-people.ts';

type Tell = Parameters<typeof openSamplePeople>[0];

const UNTIL = NOON + 30 * DAY;

/** Jeanne a member, Paul a guest until July, Fatou an observer, Lucette without a phone. */
const neighbours: Tell = async (story, called, name) => {
  await story.welcome(await called('fatou'), { role: 'observer' });
  await story.welcome(await called('paul'), { role: 'guest' });
  await story.welcome(await called('jeanne'));
  await story.changeRole(story.member(await called('paul')), 'guest', { until: UNTIL });
  name(await story.addPerson(), 'Lucette');
};

async function open(tell: Tell = neighbours, options?: SampleOptions): Promise<SamplePeople> {
  const sample = await openSamplePeople(tell, options);
  mount(() => (
    <People
      group={sample.group}
      ways={undefined}
      arrivals={undefined}
      devicesOf={() => undefined}
      children={undefined}
    />
  ));
  return sample;
}

const lines = (): string[] => [...document.querySelectorAll('.person-line')].map((line) => line.textContent);
const tap = (name: string) => page.getByRole('button', { name, exact: true }).click();
const dialog = page.getByRole('dialog');

async function ask(name: string, act: string): Promise<void> {
  await page.getByRole('button', { name: `Que faire : ${name}` }).click();
  await page.getByRole('menuitem', { name: act }).click();
}

describe('the list', () => {
  it('has who facilitates first, then members, guests and observers, each in words', async () => {
    await open();
    expect(lines()).toEqual([
      'Awa vous, facilite',
      'Jeanne membre',
      'Lucette membre, sans téléphone',
      'Paul de passage jusqu’au 1er juillet 2027'.replace('’', "'"),
      'Fatou observe',
    ]);
  });

  it('is read in parts and searched, without accents, once there are more than twelve', async () => {
    await open(async (story, _called, name) => {
      for (let i = 1; i <= 13; i++) name(await story.addPerson(), i === 7 ? 'Élodie' : `Voisin ${i}`);
    });
    await expect.element(page.getByRole('heading', { name: 'Facilitent' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Chercher une personne' }).fill('elod');
    await expect.poll(lines).toEqual(['Élodie membre, sans téléphone']);
    await page.getByRole('searchbox').fill('Zoé');
    await expect.element(page.getByText('Personne ne porte ce nom : « Zoé ».')).toBeVisible();
  });

  it('says who is alone what to do', async () => {
    await open(async () => undefined);
    await expect.element(page.getByText('Invitez vos voisins.')).toBeVisible();
  });

  it('says when somebody went, and "personne partie" where a name was erased; who is somebody else has not gone', async () => {
    await open(
      async (story, called) => {
        for (const name of ['jeanne', 'paul', 'salif', 'minh', 'fatou'])
          await story.welcome(await called(name));
        await story.leave(await called('jeanne'));
        await story.rotate();
        await story.remove(story.member(await called('paul')));
        const [fatou, salif] = [await called('fatou'), await called('salif')];
        const place = story.member(salif);
        await story.vouch(fatou.device, place, { by: fatou });
        await story.vouch(fatou.device, place);
        await story.vouch(fatou.device, place, { by: await called('minh') });
      },
      { nameless: ['jeanne'] },
    );
    await page.getByText('Personnes parties (2)').click();
    const gone = [...document.querySelectorAll('.person-former')].map((row) => row.textContent);
    expect(gone).toHaveLength(2);
    expect(gone.join()).toContain('personne partie a quitté le groupe');
    expect(gone.join()).toContain('Paul ne fait plus partie du groupe depuis');
  });

  it('offers nothing about others to who does not facilitate', async () => {
    await open(neighbours, { seenBy: 'fatou' });
    await expect.element(page.getByText('vous, observe')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Que faire : Jeanne' })).not.toBeInTheDocument();
    await expect.element(page.getByText("Ajouter quelqu'un sans téléphone")).not.toBeInTheDocument();
  });
});

describe('removing', () => {
  it('asks once, says what it does and does not do, and says when it is done', async () => {
    const { asked } = await open();
    await ask('Jeanne', 'Retirer du groupe…');
    await expect
      .element(dialog.getByText('Jeanne ne pourra plus lire ni écrire ce qui vient après.'))
      .toBeVisible();
    await expect.element(dialog.getByText('Les invitations ouvertes se ferment.')).toBeVisible();
    expect(asked).toEqual([]);
    await tap('Retirer Jeanne');
    await expect.element(page.getByText('Jeanne ne fait plus partie du groupe.')).toBeVisible();
    expect(asked).toEqual(['remove Jeanne']);
  });

  it('says nothing about a phone to who has none', async () => {
    await open();
    await ask('Lucette', 'Retirer du groupe…');
    await expect.element(dialog.getByText('Lucette ne fera plus partie du groupe.')).toBeVisible();
    await expect.element(dialog.getByText('appareils')).not.toBeInTheDocument();
  });

  it('keeps the dialog and says why when it was not done', async () => {
    const { answer } = await open();
    answer(fail({ type: 'relay-unreachable' }));
    await ask('Jeanne', 'Retirer du groupe…');
    await tap('Retirer Jeanne');
    await expect.element(dialog.getByText("le relais ne répond pas. Rien n'est changé.")).toBeVisible();
    answer(fail({ type: 'rule', rule: 'last-facilitator' }));
    await tap('Retirer Jeanne');
    await expect.element(dialog.getByText("C'est la seule personne qui facilite ce groupe.")).toBeVisible();
  });
});

describe('a role', () => {
  it('is chosen among four, each with what it allows; a guest keeps the end of their stay only as a guest', async () => {
    const { asked } = await open();
    await ask('Paul', 'Changer de rôle…');
    await expect.poll(() => dialog.getByRole('radio').elements()).toHaveLength(4);
    await expect
      .element(dialog.getByText('Lit les projets et les décisions, sans rien changer.'))
      .toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Changer le rôle' }))
      .toHaveAttribute('aria-disabled');
    await dialog.getByRole('radio', { name: 'Membre' }).click();
    await tap('Changer le rôle');
    await expect.element(page.getByText('Paul : membre.')).toBeVisible();
    expect(asked).toEqual(['role Paul member 0']);
  });

  it('says what a lower one takes away', async () => {
    await open();
    await ask('Jeanne', 'Changer de rôle…');
    await dialog.getByRole('radio', { name: 'Observe' }).click();
    await expect
      .element(dialog.getByText("Jeanne ne lira plus l'inventaire, les notes et les contacts"))
      .toBeVisible();
    await dialog.getByRole('radio', { name: 'De passage' }).click();
    await expect.element(dialog.getByText('ne lira plus')).not.toBeInTheDocument();
    await expect.element(dialog.getByText('Le groupe prend de nouvelles clés')).toBeVisible();
  });

  it('[R3] is not made an observer’s by oneself, nor a facilitator’s without a device', async () => {
    await open();
    await ask('Awa', 'Changer de rôle…');
    await expect.element(dialog.getByRole('radio', { name: 'Observe' })).not.toBeInTheDocument();
    await tap('Annuler');
    await ask('Lucette', 'Changer de rôle…');
    await expect.element(dialog.getByRole('radio', { name: 'Facilite' })).not.toBeInTheDocument();
  });
});

describe('the end of a stay', () => {
  const field = dialog.getByLabelText('Son séjour se termine le');

  it('is the last second of the day that was typed, saved by the button without leaving the field', async () => {
    const { asked } = await open();
    await ask('Paul', 'Fixer une fin…');
    await field.fill('12/03/2099');
    await tap('Enregistrer');
    await expect.element(page.getByText("Paul est de passage jusqu'au 12 mars 2099.")).toBeVisible();
    const untilS = Math.floor(new Date(2099, 2, 12, 23, 59, 59).getTime() / 1000);
    expect(asked).toEqual([`role Paul guest ${untilS}`]);
  });

  it('is refused when it is past or not understood, with what was typed', async () => {
    const { asked } = await open();
    await ask('Paul', 'Fixer une fin…');
    await field.fill('12/03/2020');
    await tap('Enregistrer');
    await expect.element(dialog.getByText('Ce jour est passé.')).toBeVisible();
    await field.fill('un de ces jours');
    await tap('Enregistrer');
    await expect.element(dialog.getByText('Date pas comprise.')).toBeVisible();
    await expect.element(field).toHaveValue('un de ces jours');
    expect(asked).toEqual([]);
  });
});

describe('somebody without a phone', () => {
  it('[R11] is added with a first name, and renamed by the others', async () => {
    const { asked } = await open();
    await page.getByRole('button', { name: "Ajouter quelqu'un sans téléphone" }).click();
    await tap('Ajouter');
    await expect.element(dialog.getByText('Écrivez son prénom.')).toBeVisible();
    await dialog.getByLabelText('Son prénom').fill('Odette');
    await tap('Ajouter');
    await expect.element(page.getByText('Odette fait partie du groupe, sans téléphone.')).toBeVisible();
    await page.getByRole('button', { name: 'Changer le prénom : Lucette' }).click();
    await page.getByLabelText('Son prénom').fill('Lucette G.');
    await page.getByLabelText('Son prénom').click();
    (document.activeElement as HTMLElement).blur();
    await expect.poll(() => asked).toEqual(['add Odette', 'rename Lucette Lucette G.']);
    await expect
      .element(page.getByRole('button', { name: 'Changer le prénom : Jeanne' }))
      .not.toBeInTheDocument();
  });
});

describe('leaving', () => {
  it('says what happens, and takes the name along when that is ticked', async () => {
    const { asked } = await open(neighbours, { seenBy: 'jeanne' });
    await tap('Quitter le groupe…');
    await expect
      .element(dialog.getByText('Ce que vous avez déjà reste lisible sur cet appareil.'))
      .toBeVisible();
    await dialog.getByText('Effacer mon prénom et mon contact').click();
    await tap('Quitter le groupe');
    await expect.poll(() => asked).toEqual(['leave and erase']);
  });

  it('[R7] is not offered to the last who facilitates, who is told what to do first', async () => {
    const { asked } = await open();
    await tap('Quitter le groupe…');
    await expect.element(dialog.getByText('Avant de partir, donnez ce rôle')).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Quitter le groupe' })).not.toBeInTheDocument();
    expect(asked).toEqual([]);
  });
});
