/** What there is of a supply, as people read, note and mend it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import * as Y from 'yjs';
import { StockPanel } from '../../client/features/stock/stock-panel.tsx';
import { createGroupCards } from '../../client/state/group-cards.ts';
import { createGroupStock, type GroupStock } from '../../client/state/group-stock.ts';
import type { CardId } from '../../core/inventory/card.ts';
import type { Unit } from '../../core/inventory/values.ts';
import type { Role } from '../../core/roster/role.ts';
import { mount } from './fixture/mount.tsx';
import { AWA, createSampleGroup, JEANNE } from './fixture/sample-group.ts';

interface Sample {
  readonly id: CardId;
  readonly mine: GroupStock;
  readonly hers: GroupStock;
  meet(): void;
}

function open(unit: Unit = 'g', role: Role = 'facilitator'): Sample {
  const { group } = createSampleGroup(role);
  const [inventory, herInventory] = [new Y.Doc(), new Y.Doc()];
  const cards = createGroupCards(inventory, () => ({ by: AWA, at: 1_790_000_000 }));
  cards.add({ kind: 'supply', title: 'Farine', unit });
  const [card] = cards.live();
  if (!card) throw new Error('no card');
  let at = 1_790_000_000;
  const mine = createGroupStock(inventory, () => ({ by: AWA, at: at++ }));
  const hers = createGroupStock(herInventory, () => ({ by: JEANNE, at: at++ }));
  mount(() => <StockPanel group={group} sharing={{ stock: mine }} card={card} />);
  return {
    id: card.id,
    mine,
    hers,
    meet: () => {
      Y.applyUpdate(herInventory, Y.encodeStateAsUpdate(inventory));
      Y.applyUpdate(inventory, Y.encodeStateAsUpdate(herInventory));
    },
  };
}

const quantity = () => page.getByRole('textbox');
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

beforeEach(async () => {
  await page.viewport(390, 844);
});

describe('a supply', () => {
  it('[J3.8] taken twice without knowing is overdrawn, names both, and is mended by counting again', async () => {
    const sample = open();
    await quantity().fill('25');
    await press('Ajouter');
    await expect.element(page.getByText('25 kg', { exact: true })).toBeVisible();
    sample.meet();
    sample.hers.move({ resource: sample.id, delta: -15_000, unit: 'g', reason: 'consume' });
    await page.getByLabelText('Prendre').click();
    await quantity().fill('15 kg');
    await press('Prendre');
    sample.meet();
    await expect.element(page.getByText('−5 000 g, à régulariser')).toBeVisible();
    const why = page.getByText('On a noté plus de sorties', { exact: false });
    await expect.element(why).toHaveTextContent('Awa 15 kg');
    await expect.element(why).toHaveTextContent('Jeanne 15 kg');
    expect(sample.mine.overdrawn()).toEqual([sample.id]);
    await expect.element(page.getByLabelText('Compter à nouveau')).toBeChecked();
    await quantity().fill('0');
    await press('Corriger le compte');
    await expect.element(page.getByText('0 g', { exact: true })).toBeVisible();
    await expect.element(why).not.toBeInTheDocument();
    expect(sample.mine.overdrawn()).toEqual([]);
    expect(sample.mine.of(sample.id)?.movements.map(({ delta }) => delta)).toEqual([
      25_000, -15_000, -15_000, 5_000,
    ]);
  });

  it('leaves what is being typed the act that was chosen, when others take too much meanwhile', async () => {
    const sample = open();
    await page.getByLabelText('Ajouter', { exact: true }).first().click();
    await quantity().fill('25');
    sample.meet();
    sample.hers.move({ resource: sample.id, delta: -5_000, unit: 'g', reason: 'consume' });
    sample.meet();
    await expect.element(page.getByText('−5 000 g, à régulariser')).toBeVisible();
    await press('Ajouter');
    await expect.poll(() => sample.mine.of(sample.id)?.total).toBe(20_000);
  });

  it('takes amounts as people write them, and can be undone', async () => {
    const sample = open();
    await quantity().fill('1 250,5');
    await press('Ajouter');
    expect(sample.mine.of(sample.id)?.total).toBe(1_250_500);
    await quantity().fill('500 g');
    await press('Ajouter');
    expect(sample.mine.of(sample.id)?.total).toBe(1_251_000);
    await page.getByRole('button', { name: 'Annuler' }).last().click();
    expect(sample.mine.of(sample.id)?.total).toBe(1_250_500);
  });

  it.each([
    ['', 'Indiquez une quantité.'],
    ['0', 'Indiquez une quantité : un nombre plus grand que zéro.'],
    ['-3', "Ce n'est pas une quantité. Par exemple : 2,5."],
    ['12,5O', "Ce n'est pas une quantité. Par exemple : 2,5."],
    ['beaucoup', "Ce n'est pas une quantité. Par exemple : 2,5."],
    ['3 litres', 'Cette provision se compte en kilos.'],
    ['0,5 g', "C'est trop petit : la plus petite part qui se compte est entière."],
    ['2 000 000', "C'est plus qu'un quartier ne peut garder. Y a-t-il une faute de frappe ?"],
  ])('refuses %j with a sentence and keeps what was typed', async (typed, sentence) => {
    const sample = open();
    await quantity().fill(typed);
    await press('Ajouter');
    await expect.element(page.getByRole('alert')).toHaveTextContent(sentence);
    await expect.element(quantity()).toHaveValue(typed);
    expect(sample.mine.of(sample.id)).toBeUndefined();
    await quantity().fill('');
  });

  it('counted in pieces says so', async () => {
    const sample = open('unit');
    await quantity().fill('85');
    await press('Ajouter');
    await expect.element(page.getByText('85 pièces', { exact: true })).toBeVisible();
    await page.getByLabelText('Compter à nouveau').click();
    await quantity().fill('85');
    await press('Corriger le compte');
    await expect.element(page.getByText("C'est déjà ce qui est noté.")).toBeVisible();
    expect(sample.mine.of(sample.id)?.movements).toHaveLength(1);
  });

  it('is only read by who does not write, with every movement', async () => {
    const sample = open('unit', 'observer');
    for (let count = 1; count <= 9; count++)
      sample.mine.move({ resource: sample.id, delta: count, unit: 'unit', reason: 'produce' });
    await expect.element(page.getByText('45 pièces', { exact: true })).toBeVisible();
    await expect.element(page.getByText('9 mouvements', { exact: true })).toBeVisible();
    await press('Montrer les 9 mouvements');
    await expect.poll(() => page.getByRole('listitem').elements().length).toBe(9);
    await expect.element(quantity()).not.toBeInTheDocument();
  });
});
