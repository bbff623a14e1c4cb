/** Long lists: few rows in the page, and the one that somebody works in is left alone. */
import { createSignal } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { VirtualList } from '../../client/ui/virtual-list.tsx';
import { mount } from './fixture/mount.tsx';

interface Row {
  readonly id: string;
  readonly title: string;
}

function rowsOf(count: number): Row[] {
  return Array.from({ length: count }, (_, at) => ({ id: `r${at}`, title: `Ligne ${at}` }));
}

function mountList(count: number, scroller: 'window' | 'own' = 'own') {
  const [rows, setRows] = createSignal<readonly Row[]>(rowsOf(count));
  const [revealed, setRevealed] = createSignal<string>();
  mount(() => (
    <VirtualList
      each={rows()}
      by={(row) => row.id}
      label="Matériel"
      estimatePx={40}
      scroller={scroller}
      class="tested"
      revealed={revealed()}
    >
      {(row) => (
        <p>
          <input aria-label={row.item.title} />
          {/* every third row is twice as high */}
          {Number(row.item.id.slice(1)) % 3 === 0 ? <span class="tall">.</span> : null}
        </p>
      )}
    </VirtualList>
  ));
  const box = document.querySelector<HTMLElement>('.tested');
  if (!box) throw new Error('no list');
  if (scroller === 'own') box.style.height = '400px';
  return { box, setRows, setRevealed };
}

const drawn = (): number => document.querySelectorAll('[data-row]').length;
const input = (at: number) => page.getByLabelText(`Ligne ${at}`, { exact: true });
const firstDrawn = (): string | undefined =>
  document.querySelector<HTMLElement>('[data-row]')?.dataset['row'];

it('draws few of 20,000 rows, tells how many there are, and reaches the last', async () => {
  const { box } = mountList(20_000);
  await expect.element(input(0)).toBeVisible();
  await expect.element(page.getByRole('list', { name: 'Matériel' })).toBeVisible();
  expect(drawn()).toBeLessThan(60);
  const row = document.querySelector('[data-row="r3"]');
  expect(row?.getAttribute('aria-setsize')).toBe('20000');
  expect(row?.getAttribute('aria-posinset')).toBe('4');
  box.scrollTop = box.scrollHeight;
  await expect.element(input(19_999)).toBeVisible();
  expect(drawn()).toBeLessThan(60);
});

it('draws a short list whole, without counting', async () => {
  mountList(49);
  await expect.element(input(48)).toBeInTheDocument();
  expect(drawn()).toBe(49);
  expect(document.querySelector('[data-row]')?.hasAttribute('aria-setsize')).toBe(false);
});

it('keeps the focused row, and what is typed in it, when it is scrolled away', async () => {
  const { box } = mountList(20_000);
  await input(2).click();
  await userEvent.keyboard('à moitié');
  box.scrollTop = 100_000;
  await expect.poll(firstDrawn).toBe('r1'); // its neighbour stays too, for Tab
  await expect.poll(() => document.querySelector('[data-row="r4"]')).toBeNull();
  await expect.element(input(2)).toHaveFocus();
  await userEvent.keyboard(' écrit{Tab}');
  await expect.element(input(3)).toHaveFocus();
  await expect.element(input(2)).toHaveValue('à moitié écrit');
});

it('leaves the focused row where it is when another order arrives', async () => {
  const { setRows } = mountList(20_000);
  const left = vi.fn();
  await input(5).click();
  await userEvent.keyboard('à moitié');
  input(5).element().addEventListener('blur', left);
  setRows((rows) => rows.toReversed());
  await expect.element(input(19_998)).toBeInTheDocument();
  await expect.element(input(5)).toHaveFocus();
  await expect.element(input(5)).toHaveValue('à moitié');
  expect(left).not.toHaveBeenCalled();
  expect(document.querySelector('[data-row="r5"]')?.getAttribute('aria-posinset')).toBe('19995');
});

it('keeps rows that are being edited while the list grows past what is drawn whole', async () => {
  const { setRows } = mountList(49);
  await input(7).click();
  await userEvent.keyboard('à moitié');
  setRows([{ id: 'new', title: 'Nouvelle' }, ...rowsOf(300)]);
  await expect
    .poll(() => document.querySelector('[data-row="new"]')?.getAttribute('aria-setsize'))
    .toBe('301');
  await expect.element(input(7)).toHaveFocus();
  await expect.element(input(7)).toHaveValue('à moitié');
  const order = [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']);
  expect(order.slice(0, 4)).toEqual(['new', 'r0', 'r1', 'r2']);
});

it('stacks rows of different heights without a gap', async () => {
  mountList(200);
  const style = document.createElement('style');
  style.textContent = '.tested p { margin: 0; block-size: 40px } .tested p:has(.tall) { block-size: 90px }';
  document.head.append(style);
  await expect.element(input(8)).toBeInTheDocument();
  await expect
    .poll(() => {
      const boxes = [...document.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect());
      return boxes.slice(1).every((box, at) => Math.abs(box.top - (boxes[at]?.bottom ?? 0)) < 1);
    })
    .toBe(true);
  style.remove();
});

it('brings a row into view, in a box and in the window', async () => {
  const own = mountList(20_000);
  own.setRevealed('r12000');
  await expect.element(input(12_000)).toBeVisible();
});

it('scrolls with the window', async () => {
  const { setRevealed } = mountList(5000, 'window');
  await expect.element(input(0)).toBeVisible();
  expect(drawn()).toBeLessThan(80);
  scrollTo(0, 50_000);
  await expect.poll(firstDrawn).not.toBe('r0');
  setRevealed('r4999');
  await expect.element(input(4999)).toBeInTheDocument();
  scrollTo(0, 0);
});
