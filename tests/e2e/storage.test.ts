/** What a browser keeps, refuses, loses or has no room for: said in a plain sentence, nothing deleted, a way on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Damage, damageStorage, storedRows } from './fixture/damage.ts';
import { limitRoom } from './fixture/full-device.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const GROUP = 'Les Tilleuls';
const PROJECT = 'Jardin partagé';
const FULL = 'Plus de place sur cet appareil';
const LOST_MEMORY = 'La mémoire de ce navigateur est abîmée';

let square: Square;
let awa: ProxiedNeighbour;
let link: string;

beforeAll(async () => {
  square = await openSquare();
  awa = await square.neighbour('Awa');
  await awa.beginGroup(GROUP);
  await awa.addProject(PROJECT);
  await awa.addTask(PROJECT, 'Réparer la serre');
  link = await awa.inviteAnew(20);
  await awa.openProject(PROJECT);
});
afterAll(() => square.close());

describe('what is kept', () => {
  it('is there after a reload', async () => {
    await awa.page.reload();
    await awa.sees('Réparer la serre');
    await awa.page.goto(awa.proxy.origin);
    await awa.page.getByRole('link', { name: GROUP }).click();
    await awa.openProject(PROJECT);
    await awa.sees('Réparer la serre');
  });

  it('is there after the relay has stopped and started again, for those who stayed and for a newcomer', async () => {
    const jeanne = await square.neighbour('Jeanne');
    await jeanne.enter(link);
    await jeanne.openProject(PROJECT);
    await jeanne.sees('Réparer la serre');
    expect(await square.relay.stop(), 'a graceful end').toBe(0);
    await jeanne.addTask(PROJECT, 'Pendant la pause');
    await square.relay.start();
    await awa.sees('Pendant la pause', 30_000);

    const minh = await square.neighbour('Minh');
    await minh.enter(link);
    await minh.openProject(PROJECT);
    await minh.sees('Réparer la serre');
    await minh.sees('Pendant la pause');
    await minh.addTask(PROJECT, 'Après la pause');
    await jeanne.sees('Après la pause', 20_000);
    await jeanne.context.close();
    await minh.context.close();
  });

  it('is promised by the browser, or the sync line says that it is not', async () => {
    await awa.syncLine().locator('summary').first().click();
    await awa.sees("Ce navigateur n'a pas promis de garder vos données");
    const paul = await square.neighbour('Paul', { browserIs: grantsPersistence });
    await paul.beginGroup('Tenu');
    await paul.page.getByTestId('sync').getByText('Au relais').waitFor();
    expect(await paul.syncLine().innerText()).not.toContain("n'a pas promis");
    await paul.context.close();
  });
});

describe('a browser that asks the person whether data may stay', () => {
  it('opens all the same, in two tabs, and says that nothing is promised', async () => {
    const omar = await square.neighbour('Omar', { browserIs: asksForPersistence });
    await omar.beginGroup('Sans réponse');
    await omar.syncLine().locator('summary').first().click();
    await omar.sees("Ce navigateur n'a pas promis de garder vos données");
    const second = await omar.context.newPage();
    await second.goto(omar.page.url());
    await second.getByRole('navigation', { name: 'Lieux du groupe' }).waitFor();
    await omar.context.close();
  });
});

describe('a damaged memory', () => {
  const unreadableGroup: readonly (readonly [string, Damage])[] = [
    ['its record', { table: 'spaces' }],
    ['its roster', { table: 'roster' }],
    ['its keys', { table: 'epoch-keys' }],
  ];
  for (const [what, damage] of unreadableGroup) {
    it(`tells of a group that lost ${what}, and an invitation brings it back`, async () => {
      const lea = await square.neighbour('Léa');
      await lea.enter(link);
      await lea.openProject(PROJECT);
      await lea.sees('Réparer la serre');
      const before = await rowsAfter(lea, damage);

      const address = lea.page.url();
      await lea.page.goto(lea.proxy.origin);
      await lea.sees('1 groupe ne se lit plus sur cet appareil');
      await lea.page.goto(address);
      await lea.sees('Ce groupe ne se lit plus sur cet appareil.');
      expect(await storedRows(lea.page), 'nothing is deleted').toEqual(before);

      await lea.enter(link);

      await lea.openProject(PROJECT);
      await lea.sees('Réparer la serre');
      await lea.addTask(PROJECT, `Après la perte : ${what}`);
      await awa.sees(`Après la perte : ${what}`, 20_000);
      await lea.page.reload();
      await lea.sees(`Après la perte : ${what}`);
      await lea.context.close();
    });
  }

  const unreadableMemory: readonly (readonly [string, Damage])[] = [
    ['a table', { table: 'roster', drop: true }],
    ['the keys of the device', { table: 'keys' }],
  ];
  for (const [what, damage] of unreadableMemory) {
    it(`begins a fresh one beside the one that lost ${what}`, async () => {
      const zoe = await square.neighbour('Zoé');
      await zoe.enter(link);
      const before = await rowsAfter(zoe, damage);

      await zoe.page.goto(zoe.proxy.origin);
      await zoe.sees(LOST_MEMORY);
      await zoe.enter(link);
      await zoe.openProject(PROJECT);
      await zoe.sees('Réparer la serre');
      await zoe.sees(LOST_MEMORY);
      await zoe.addTask(PROJECT, `Malgré la perte : ${what}`);
      await awa.sees(`Malgré la perte : ${what}`, 20_000);
      expect(await storedRows(zoe.page), 'nothing is deleted').toEqual(before);
      await zoe.page.reload();
      await zoe.sees(`Malgré la perte : ${what}`);
      await zoe.context.close();
    });
  }

  it('shows what can still be read of a document, counts what cannot, and goes on', async () => {
    const ines = await square.neighbour('Inès');
    await ines.enter(link);
    await ines.openProject(PROJECT);
    await ines.sees('Réparer la serre');
    await rowsAfter(ines, { table: 'updates', only: 1 });
    await ines.page.goto(ines.proxy.origin);
    await ines.page.getByRole('link').first().click();
    await ines.sees('1 fiche illisible, gardée à part');
    await ines.addProject('Chez Inès');
    await awa.openProject('Chez Inès');
    await awa.openProject(PROJECT);
    await ines.context.close();
  });

  /** Damages what is kept and opens the page again. */
  async function rowsAfter(one: ProxiedNeighbour, damage: Damage): Promise<Readonly<Record<string, number>>> {
    const address = one.page.url();
    await expect.poll(() => one.syncLine().innerText()).toMatch(/Au relais|Partagé/);
    await one.page.goto(`${one.proxy.origin}/healthz`);
    await damageStorage(one.page, damage);
    const rows = await storedRows(one.page);
    await one.page.goto(address);
    return rows;
  }
});

describe('storage that is refused', () => {
  it('works and syncs in memory, in each tab by itself, and says that nothing will stay', async () => {
    const bakary = await square.neighbour('Bakary', { browserIs: refusesStorage });
    await bakary.page.goto(bakary.proxy.origin);
    await bakary.sees('Rien ne sera gardé quand vous fermerez cette page');
    await bakary.enter(link);
    await bakary.openProject(PROJECT);
    await bakary.sees('Réparer la serre');
    await bakary.sees('Rien ne sera gardé quand vous fermerez cette page');
    await bakary.addTask(PROJECT, 'De mémoire');
    await awa.sees('De mémoire', 20_000);

    const second = await bakary.context.newPage();
    await second.goto(`${bakary.proxy.origin}/${link.slice(link.indexOf('#'))}`);
    await second.getByLabel('Votre prénom').fill('Bakary aussi');
    await second.getByRole('button', { name: 'Entrer' }).click();
    await second.getByRole('button', { name: 'Passer' }).click();
    await second.getByRole('link', { name: 'Projets' }).click();
    await second.locator('.project-card', { hasText: PROJECT }).click();
    const field = second.getByLabel('Nouvelle tâche dans « À faire »');
    await field.fill('De mémoire, second onglet');
    await field.press('Enter');
    await awa.sees('De mémoire, second onglet', 20_000);
    await awa.addTask(PROJECT, 'Pour les deux onglets');
    await bakary.sees('Pour les deux onglets', 20_000);
    await second.getByText('Pour les deux onglets').first().waitFor({ timeout: 20_000 });
    await bakary.context.close();
  });
});

describe('a full device', () => {
  it('goes on and shares, says so, and stores everything once there is room', async () => {
    const fatou = await square.neighbour('Fatou');
    const device = await limitRoom(fatou.context, fatou.proxy.origin);
    await fatou.enter(link);
    await fatou.openProject(PROJECT);
    await fatou.sees('Réparer la serre');
    await device.fill();
    await fatou.addTask(PROJECT, 'Sans place');
    await fatou.sees(FULL);
    await awa.sees('Sans place', 20_000);
    await awa.addTask(PROJECT, 'Vers un appareil plein');
    await fatou.sees('Vers un appareil plein', 20_000);

    await device.lift();
    await gone(fatou);
    await fatou.page.routeWebSocket('**/ws', (socket) => void socket.close()); // from this device's memory alone
    await fatou.page.reload();
    await fatou.sees('Vers un appareil plein');
    expect((await fatou.titles()).filter((title) => title === 'Sans place')).toHaveLength(1);
    await fatou.context.close();
  });

  it('is full already when Placette opens, and sends once there is room', async () => {
    const rosa = await square.neighbour('Rosa');
    const device = await limitRoom(rosa.context, rosa.proxy.origin);
    await rosa.enter(link);
    await rosa.openProject(PROJECT);
    await rosa.sees('Réparer la serre');
    await device.fill();
    await rosa.page.reload();
    await rosa.addTask(PROJECT, 'Ouverte sans place');
    await rosa.sees(FULL);
    await device.lift();
    await awa.sees('Ouverte sans place', 30_000);
    await gone(rosa);
    await rosa.context.close();
  });

  async function gone(one: ProxiedNeighbour): Promise<void> {
    await one.page.getByText(FULL).waitFor({ state: 'detached', timeout: 20_000 });
  }
});

describe('a memory that goes away while the page is open', () => {
  it('says that nothing is saved any more, and keeps what is typed on the screen', async () => {
    const sami = await square.neighbour('Sami');
    await sami.enter(link);
    await sami.openProject(PROJECT);
    await sami.sees('Réparer la serre');
    await sami.page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('placette').onsuccess = resolve;
        }),
    );
    await sami.addTask(PROJECT, 'Sans mémoire');
    await sami.sees("Ce navigateur n'enregistre plus rien");
    expect(await sami.titles()).toContain('Sans mémoire');
    expect(sami.complaints).toEqual([]);
    await sami.context.close();
  });
});

/** Some browsers refuse storage in private windows, or by a policy. */
function refusesStorage(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
}

/** Firefox shows a question, which a person may leave where it is. */
function asksForPersistence(): void {
  StorageManager.prototype.persist = () => new Promise(() => undefined);
}

function grantsPersistence(): void {
  StorageManager.prototype.persist = async () => true;
}
