/** Tables come in, are checked before anything happens, and leave again. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { ExportMenu } from '../../client/features/exchange/export-menu.tsx';
import { ImportPage } from '../../client/features/exchange/import-page.tsx';
import { createGroupCards, type GroupCards } from '../../client/state/group-cards.ts';
import { createGroupExchange } from '../../client/state/group-exchange.ts';
import { createGroupStock, type GroupStock } from '../../client/state/group-stock.ts';
import { addCard } from '../../core/inventory/new-card.ts';
import type { Role } from '../../core/roster/role.ts';
import { mount } from './fixture/mount.tsx';
import { AWA, createSampleGroup, JEANNE } from './fixture/sample-group.ts';

interface Ground {
  readonly cards: GroupCards;
  readonly stock: GroupStock;
  readonly inventory: Y.Doc;
}

function open(role: Role = 'facilitator'): Ground {
  const { group } = createSampleGroup(role);
  const inventory = new Y.Doc();
  const act = () => ({ by: AWA, at: 1_790_000_000 });
  const sharing = {
    cards: createGroupCards(inventory, act),
    stock: createGroupStock(inventory, act),
    exchange: createGroupExchange(inventory, act),
  };
  mount(() => (
    <>
      <ImportPage group={group} sharing={sharing} />
      <ExportMenu group={group} sharing={sharing} />
    </>
  ));
  return { ...sharing, inventory };
}

async function choose(text: string | Uint8Array<ArrayBuffer>, name = 'inventaire.csv'): Promise<void> {
  await userEvent.upload(page.getByLabelText('Choisir un fichier'), new File([text], name));
}

const add = (count: string) => page.getByRole('button', { name: `Ajouter ${count}` });
const titles = ({ cards }: Ground): readonly string[] => cards.live().map(({ title }) => title);

const TABLE = [
  'Nom;Type;Quantité;Gardien;Remarques',
  'Perceuse;Matériel;;Jeanne;avec mèches',
  'Farine;Provision;1 250,5 kg;;',
  'Radio, 06 12 34 56 78;Savoir-faire;;;',
  'Four;bidule;;;',
  'PERCEUSE;matériel;;jeanne;la même',
].join('\r\n');

describe('a table', () => {
  it('says what becomes of each line, then enters at once, and not twice', async () => {
    const ground = open();
    await choose(TABLE);
    await expect.element(page.getByText('inventaire.csv : 5 lignes')).toBeVisible();
    await expect.element(page.getByLabelText('Remarques')).toHaveValue('description');
    await expect.element(page.getByText('Pas de numéro dans le titre', { exact: false })).toBeVisible();
    await expect.element(page.getByText('Le type « bidule »', { exact: false })).toBeVisible();
    await expect.element(page.getByText('En double de la ligne 2')).toBeVisible();
    await expect.element(page.getByText('Provision · 1 250,5 kg', { exact: false })).toBeVisible();
    expect(titles(ground)).toEqual([]);
    await add('2 fiches').click();
    await expect.element(page.getByText('1 ligne était déjà là.')).toBeVisible();
    expect(titles(ground)).toEqual(['Perceuse', 'Farine']);
    const [drill, flour] = ground.cards.live();
    expect(drill).toMatchObject({ custodians: ['jeanne'] });
    expect(ground.stock.of(flour?.id ?? '')?.total).toBe(1_250_500);

    await page.getByRole('button', { name: 'Prendre un autre tableau' }).click();
    await choose(TABLE);
    await expect
      .element(page.getByRole('button', { name: "Il n'y a rien de nouveau à ajouter." }))
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: /Déjà là/ })).toHaveTextContent('3');
  });

  it('says so when somebody else has brought all of it meanwhile', async () => {
    const ground = open();
    const theirs = new Y.Doc();
    await choose('Nom;Type;Référence\nPerceuse;Matériel;p-1');
    await expect.element(add('1 fiche')).toBeVisible();
    addCard(theirs, { kind: 'equipment', title: 'Perceuse', ref: 'p-1' }, { by: JEANNE, at: 1_790_000_000 });
    Y.applyUpdate(ground.inventory, Y.encodeStateAsUpdate(theirs));
    await expect.poll(() => titles(ground).length).toBe(1);
    await add('1 fiche').click();
    const nothingNew = page.getByRole('button', { name: "Il n'y a rien de nouveau à ajouter." });
    await expect.element(nothingNew).toBeVisible();
    await expect.element(nothingNew).not.toHaveAttribute('aria-busy');
    await expect.element(page.getByRole('button', { name: /Déjà là/ })).toHaveTextContent('1');
    expect(titles(ground)).toEqual(['Perceuse']);
  });

  it('is undone whole, and may come in again', async () => {
    const ground = open();
    await choose(TABLE);
    await add('2 fiches').click();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.element(page.getByText("Import annulé : rien n'en est resté.")).toBeVisible();
    expect(ground.cards.live()).toEqual([]);
    expect(ground.cards.archived()).toEqual([]);
    await choose(TABLE);
    await expect.element(add('2 fiches')).toBeVisible();
  });

  it('hands back the lines that were refused, as they were, with the reason', async () => {
    open();
    const saved = catchFiles();
    await choose('Nom;Type\n=Four;bidule\nPelle;outil\n');
    await page.getByRole('button', { name: 'Télécharger les lignes refusées' }).click();
    const text = await saved[0]?.blob.text();
    expect(text?.split('\r\n').slice(0, 2)).toEqual([
      'Nom;Type;motif',
      expect.stringMatching(/^'=Four;bidule;Le type «\s*bidule\s*» n'est pas connu/u),
    ]);
    expect(text?.split('\r\n')).toHaveLength(3);
  });

  it('with names of its own is understood by hand', async () => {
    const ground = open();
    await choose('Machin;Truc\nPelle;dans la cabane\nRâteau;\n');
    await expect.element(page.getByText('Dites quelle colonne donne le nom de chaque fiche.')).toBeVisible();
    await expect
      .element(
        page
          .getByRole('button', { name: 'Ajouter 0 fiche' })
          .or(page.getByRole('button', { name: "Il n'y a rien de nouveau à ajouter." })),
      )
      .toHaveAttribute('aria-disabled', 'true');
    await page.getByLabelText('Machin').selectOptions('Nom');
    await page.getByLabelText('Truc').selectOptions('Lieu');
    await page.getByLabelText("Quand le type n'est pas dit, c'est").selectOptions('Lieu');
    await add('2 fiches').click();
    await expect.poll(() => titles(ground)).toEqual(['Pelle', 'Râteau']);
    expect(ground.cards.live()[0]).toMatchObject({ kind: 'place', placeLabel: 'dans la cabane' });
  });

  it('is pasted from a spreadsheet, or as a list of names', async () => {
    const ground = open();
    await page.getByLabelText('Ou collez un tableau').fill('titre\tlieu\nÉchelle, 3 m\tHalle');
    await page.getByRole('button', { name: 'Lire ce tableau' }).click();
    await add('1 fiche').click();
    await page.getByRole('button', { name: 'Prendre un autre tableau' }).click();
    await page.getByLabelText('Ou collez un tableau').fill('Tente\nBarnum\n');
    await page.getByRole('button', { name: 'Lire ce tableau' }).click();
    await add('2 fiches').click();
    await expect.poll(() => titles(ground)).toEqual(['Échelle, 3 m', 'Tente', 'Barnum']);
  });

  it('in the letters of old spreadsheets is read right', async () => {
    open();
    // "Nom", a line end, "Échelle"
    await choose(Uint8Array.of(0x4e, 0x6f, 0x6d, 0x0a, 0xc9, 0x63, 0x68, 0x65, 0x6c, 0x6c, 0x65));
    await expect.element(page.getByText('Échelle', { exact: true })).toBeVisible();
  });

  it.each([
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "Ce n'est pas un tableau en texte."],
    ['nothing', new Uint8Array(), 'Ce tableau est vide.'],
    ['only blanks', new Uint8Array([10, 10, 32]), 'Ce tableau est vide.'],
  ])('that is %s is refused with a sentence', async (_, bytes, sentence) => {
    open();
    await choose(bytes);
    await expect.element(page.getByText(sentence, { exact: false })).toBeVisible();
    await expect.element(page.getByLabelText('Choisir un fichier')).toBeInTheDocument();
  });

  it('is not offered to who only reads', async () => {
    open('observer');
    await expect
      .element(page.getByText('Vous lisez ce groupe sans y écrire', { exact: false }))
      .toBeVisible();
    await expect.element(page.getByLabelText('Choisir un fichier')).not.toBeInTheDocument();
  });
});

describe('5,000 lines', () => {
  const table = [
    'titre;type;lieu',
    ...Array.from({ length: 5000 }, (_, i) => `Chaise ${i};matériel;Salle ${i % 40}`),
  ].join('\n');

  /** Everything that the progress says, as it says it. */
  function watchProgress(seen: (words: string) => void): void {
    const observer = new MutationObserver(() => {
      const words = document.querySelector('.work-words')?.textContent;
      if (words) seen(words);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    onTestFinished(() => observer.disconnect());
  }

  it('are counted while they are checked, enter at once, and add nothing the second time', async () => {
    const ground = open();
    const said = new Set<string>();
    watchProgress((words) => said.add(words));
    await choose(table);
    await expect.element(add('5 000 fiches')).toBeVisible();
    await expect.element(add('5 000 fiches')).not.toHaveAttribute('aria-disabled');
    const onTheWay = [...said].filter((words) => /^[1-9][\d\s]* lignes vérifiées sur 5\s000$/u.test(words));
    expect(onTheWay.length).toBeGreaterThan(2);
    expect(ground.cards.live()).toEqual([]);
    await add('5 000 fiches').click();
    await expect.poll(() => ground.cards.live().length).toBe(5000);
    await page.getByRole('button', { name: 'Prendre un autre tableau' }).click();
    await choose(table);
    await expect
      .element(page.getByRole('button', { name: "Il n'y a rien de nouveau à ajouter." }))
      .toBeVisible();
    expect(ground.cards.live()).toHaveLength(5000);
  });

  it('leave nothing when one stops in the middle', async () => {
    const ground = open();
    let isStopped = false;
    watchProgress((words) => {
      if (isStopped || !/^[1-9][\d\s]* lignes vérifiées/u.test(words)) return;
      isStopped = true;
      const stop = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Arrêter');
      stop?.click();
    });
    await choose(table);
    await expect.element(page.getByLabelText('Choisir un fichier')).toBeInTheDocument();
    expect(isStopped).toBe(true);
    // a table that comes next is checked alone
    await choose('titre\nPelle\n');
    await add('1 fiche').click();
    await expect.poll(() => titles(ground)).toEqual(['Pelle']);
  });
});

describe('an export', () => {
  it('hands over a table that comes in again and adds nothing', async () => {
    const ground = open();
    ground.cards.add({ kind: 'equipment', title: '=Perceuse', description: 'rouge' });
    ground.cards.add({ kind: 'place', title: 'Cour', visibility: 'public' });
    const saved = catchFiles();
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page
      .getByRole('group', { name: /Pour le groupe/ })
      .getByRole('menuitem', { name: 'Tableau (CSV)' })
      .click();
    await expect.element(page.getByText('2 fiches enregistrées', { exact: false })).toBeVisible();
    const [file] = saved;
    expect(file?.name).toBe('Les-Tilleuls-fiches.csv');
    const text = (await file?.blob.text()) ?? '';
    expect(text).toContain("'=Perceuse");
    await choose(text);
    await expect.element(page.getByRole('button', { name: /Déjà là/ })).toHaveTextContent('2');
  });

  it('for everybody holds only what is public, and says when there is nothing', async () => {
    const ground = open();
    ground.cards.add({ kind: 'equipment', title: 'Perceuse' });
    const saved = catchFiles();
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page
      .getByRole('group', { name: /Pour tout le monde/ })
      .getByRole('menuitem', { name: 'Carte (GeoJSON)' })
      .click();
    await expect.element(page.getByText("Aucune fiche n'est publique.")).toBeVisible();
    expect(saved).toEqual([]);
  });
});

interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Files that the page hands over, in place of the downloads of a browser. */
function catchFiles(): readonly SavedFile[] {
  const saved: SavedFile[] = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:caught-${blobs.size}`;
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) saved.push({ name: this.download, blob });
  });
  onTestFinished(() => void vi.restoreAllMocks());
  return saved;
}
