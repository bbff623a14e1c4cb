/** A relay of another version: said in a sentence, changes stay on the device and leave once page and relay agree. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVersionDoor, type Speaks, type VersionDoor } from './fixture/other-version.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const PROJECT = 'Jardin partagé';
const OTHER_VERSION = 'Ce relais parle une autre version';

describe('a relay of another version', () => {
  let square: Square;
  let door: VersionDoor;
  let awa: ProxiedNeighbour;
  let link: string;

  beforeAll(async () => {
    square = await openSquare();
    door = await createVersionDoor(square.relay.port);
    awa = await square.neighbour('Awa');
    await awa.beginGroup('Les Tilleuls');
    await awa.addProject(PROJECT);
    link = await awa.invite();
    await awa.openProject(PROJECT);
  });
  afterAll(async () => {
    await square.close();
    await door.close();
  });

  for (const speaks of ['a later challenge', 'a longer challenge', 'a refusal'] satisfies Speaks[]) {
    it(`says so at ${speaks}, keeps changes, sends them when the versions agree`, async () => {
      door.speaks = 'the same version';
      const jeanne = await square.neighbour('Jeanne', { origin: door.origin });
      await jeanne.enter(link);
      await jeanne.openProject(PROJECT);

      door.speaks = speaks;
      await jeanne.page.reload();
      await jeanne.sees(OTHER_VERSION);
      await jeanne.addTask(PROJECT, `Gardée ici, ${speaks}`);
      await jeanne.sees(OTHER_VERSION);
      const visits = door.visits();
      await jeanne.page.reload();
      await jeanne.sees(`Gardée ici, ${speaks}`);
      await jeanne.sees(OTHER_VERSION);
      expect(door.visits() - visits, 'it does not hammer').toBeLessThan(4);
      expect(await awa.titles()).not.toContain(`Gardée ici, ${speaks}`);

      door.speaks = 'the same version';
      await jeanne.syncLine().getByText(OTHER_VERSION).click();
      await jeanne.page.getByRole('button', { name: 'Recharger la page' }).click();
      await awa.sees(`Gardée ici, ${speaks}`, 20_000);
      await jeanne.context.close();
    });
  }

  it('does not spend the invitation of a newcomer, who can reload and enter', async () => {
    const bakary = await square.neighbour('Bakary', { origin: door.origin });
    door.speaks = 'a later challenge';
    await bakary.openInvitation(link);
    await bakary.page.getByLabel('Votre prénom').fill('Bakary');
    await bakary.page.getByRole('button', { name: 'Entrer' }).click();
    await bakary.sees('Ce relais parle une autre version que cette page.');
    expect(await bakary.page.getByLabel('Votre prénom').inputValue()).toBe('Bakary');

    door.speaks = 'the same version';
    // it first looks for a newer page: until then the old one stands there, with the same words
    const reloaded = bakary.page.waitForEvent('load');
    await bakary.page.getByRole('button', { name: 'Recharger la page' }).click();
    await reloaded;
    await bakary.sees('Awa vous invite dans Les Tilleuls.');
    expect(new URL(bakary.page.url()).hash).toBe('');
    await bakary.page.getByLabel('Votre prénom').fill('Bakary');
    await bakary.page.getByRole('button', { name: 'Entrer' }).click();
    await bakary.sees('Bienvenue Bakary.');
  });
});
