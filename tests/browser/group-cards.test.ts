/** Cards in a tab: what a change is told to, and to whom it says nothing. */
import { createEffect, createRoot } from 'solid-js';
import { expect, it, onTestFinished } from 'vitest';
import { createSampleGroup } from './fixture/sample-group.ts';

/** What `read` answered, each time that it was worth reading again. */
function followed<T>(read: () => T): readonly T[] {
  const heard: T[] = [];
  createRoot((dispose) => {
    onTestFinished(dispose);
    createEffect(() => void heard.push(read()));
  });
  return heard;
}

it('are not listed again for a letter of a description, which is told to who shows it', async () => {
  const sample = createSampleGroup();
  const { cards, herCards } = sample;
  const added = cards.add({ kind: 'equipment', title: 'Perceuse' });
  if (!added.ok) throw new Error('refused');
  const { value: id } = added;
  const lists = followed(() => cards.live());
  const herLists = followed(() => herCards.live());
  const words = followed(() => cards.readDescription(id));
  const herWords = followed(() => herCards.readDescription(id));
  sample.meet();
  await expect.poll(() => herLists.at(-1)?.length).toBe(1);

  cards.description(id).insert(0, 'Mèches');
  expect(words).toEqual(['', 'Mèches']);
  expect(lists).toHaveLength(1);
  sample.meet();
  await expect.poll(() => herWords.at(-1)).toBe('Mèches');
  herCards.description(id).insert(6, ' à bois');
  sample.meet();
  await expect.poll(() => words.at(-1)).toBe('Mèches à bois');
  expect([lists, herLists].map(({ length }) => length)).toEqual([1, 2]); // hers was empty before they met

  cards.rename(id, 'Perceuse à percussion');
  expect(lists.at(-1)).toMatchObject([{ title: 'Perceuse à percussion' }]);
});
