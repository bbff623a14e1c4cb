/** A photo on the screen: chosen, kept without any network, shown; refused in a sentence; and its place while it is to come. */
import { createSignal, Show } from 'solid-js';
import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Photo, thumbOf } from '../../client/photo/photo-view.tsx';
import { PhotoPicker } from '../../client/photo/photo-picker.tsx';
import { keepPhoto } from '../../client/photo/keep-photo.ts';
import { createWorkplace } from '../../client/state/create-workplace.ts';
import { createGroupBlobs } from '../../client/state/group-blobs.ts';
import type { PhotoRef } from '../../core/inventory/photo.ts';
import { openLane } from './fixture/lane-books.ts';
import { mount } from './fixture/mount.tsx';
import { fromPhone, twoColours } from './fixture/pictures.ts';

async function phone(name = 'awa') {
  const browsers = await openLane(['jeanne', 'member']);
  const mine = browsers[name === 'awa' ? 0 : 1];
  if (!mine) throw new Error('nobody');
  const opened = createGroupBlobs(mine.parts, mine.book);
  onTestFinished(() => opened.close());
  return { blobs: opened.blobs, ...mine };
}

function choose(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no input');
  return userEvent.upload(input, file);
}

const image = (): HTMLImageElement | null => document.querySelector<HTMLImageElement>('img.photo');

it('is made small, kept, and shown at once where there is no network; the first text stays', async () => {
  const { blobs, parts, book } = await phone();
  const [photo, setPhoto] = createSignal<PhotoRef>();
  mount(() => (
    <>
      <input aria-label="Titre" />
      <PhotoPicker blobs={blobs} onPhoto={setPhoto} />
      <Show when={photo()}>
        {(ref) => (
          <>
            <Photo of={ref()} blobs={blobs} alt="La remorque" />
            <Photo of={thumbOf(ref())} blobs={blobs} alt="" class="small" />
          </>
        )}
      </Show>
    </>
  ));
  await page.getByLabelText('Titre').fill('Remorque de Jeanne');
  await choose(
    new File([await fromPhone(await twoColours(2400, 1800))], 'IMG_1.jpg', { type: 'image/jpeg' }),
  );
  await expect.poll(() => image()?.naturalWidth).toBe(1200);
  const small = document.querySelector<HTMLImageElement>('img.small');
  await expect.poll(() => small?.naturalHeight).toBe(320);
  expect([small?.width, small?.height, small?.getAttribute('width')]).toEqual([240, 320, '240']);
  expect(photo()).toMatchObject({ type: 'image/webp', width: 1200, height: 1600 });
  expect(JSON.stringify(photo()).length).toBeLessThan(300);
  expect(blobs.pending()).toBe(2);
  expect(await parts.profile.storage.count('blobs', [book.space, 'due'])).toBe(2);
  await expect.element(page.getByLabelText('Titre')).toHaveValue('Remorque de Jeanne');
  await expect.element(page.getByRole('button', { name: 'Ajouter une photo' })).toBeVisible();
});

it('is refused in a sentence beside the button, and the next one is taken', async () => {
  const { blobs } = await phone();
  const taken: PhotoRef[] = [];
  mount(() => <PhotoPicker blobs={blobs} onPhoto={(photo) => taken.push(photo)} />);
  await choose(new File(['%PDF-1.7'], 'photo.jpg', { type: 'image/jpeg' }));
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent("n'est pas une photo que ce navigateur sait lire");
  expect(taken).toEqual([]);
  await choose(new File([await twoColours(40, 30)], 'IMG_2.jpg', { type: 'image/jpeg' }));
  await expect.poll(() => taken.length).toBe(1);
  await expect.element(page.getByRole('alert')).toHaveTextContent('');
});

it('is still given to the card for which it was chosen when another page is open by then', async () => {
  const { blobs } = await phone();
  const [card, setCard] = createSignal<string>();
  const taken: (string | undefined)[] = [];
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => (leave = resolve));
  const slowly: typeof blobs = {
    ...blobs,
    keep: async (pictures) => {
      await left;
      return blobs.keep(pictures);
    },
  };
  const giveTo = (to: string) => () => void taken.push(to);
  mount(() => <Show when={card()}>{(id) => <PhotoPicker blobs={slowly} onPhoto={giveTo(id())} />}</Show>);
  setCard('remorque');
  await choose(new File([await twoColours(40, 30)], 'IMG_3.jpg', { type: 'image/jpeg' }));
  setCard('perceuse');
  setCard(undefined);
  leave();
  await expect.poll(() => taken).toEqual(['remorque']);
});

it('is opened with the keyboard', async () => {
  const { blobs } = await phone();
  mount(() => <PhotoPicker blobs={blobs} onPhoto={() => undefined} />);
  const opened = vi.fn<() => void>();
  document.querySelector('input[type=file]')?.addEventListener('click', (event) => {
    event.preventDefault();
    opened();
  });
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'Ajouter une photo' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(opened).toHaveBeenCalledOnce();
});

it('that is to come has its place and its words, and appears when it is there', async () => {
  const hers = await phone('awa');
  const kept = await hers.blobs.keep([
    {
      bytes: new Uint8Array(await (await twoColours(40, 30, 'image/webp')).arrayBuffer()),
      type: 'image/webp',
      width: 40,
      height: 30,
    },
  ]);
  const [ref] = kept.ok ? kept.value : [];
  if (!ref) throw new Error('not kept');
  const [isHere, setHere] = createSignal(false);
  const [again, setAgain] = createSignal(0);
  const blobs = {
    ...hers.blobs,
    again,
    read: async (wanted: { readonly hash: string }) =>
      isHere() ? hers.blobs.read(wanted) : hers.blobs.read({ hash: '0'.repeat(64) }),
  };
  mount(() => <Photo of={ref} blobs={blobs} alt="Une perceuse" />);
  await expect.element(page.getByRole('img', { name: 'Photo à venir : Une perceuse' })).toBeVisible();
  setHere(true);
  setAgain(1);
  await expect.poll(() => image()?.naturalWidth).toBe(40);
  await expect.element(page.getByRole('img', { name: 'Une perceuse', exact: true })).toBeVisible();
});

it('gives its memory back when it goes, or another takes its place', async () => {
  const { blobs } = await phone();
  const kept = await blobs.keep(
    await Promise.all(
      [40, 60].map(async (width) => ({
        bytes: new Uint8Array(await (await twoColours(width, 30, 'image/webp')).arrayBuffer()),
        type: 'image/webp' as const,
        width,
        height: 30,
      })),
    ),
  );
  const [first, second] = kept.ok ? kept.value : [];
  if (!first || !second) throw new Error('not kept');
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  onTestFinished(() => revoked.mockRestore());
  const [shown, setShown] = createSignal<typeof first | undefined>(first);
  mount(() => <Show when={shown()}>{(ref) => <Photo of={ref()} blobs={blobs} alt="Photo" />}</Show>);
  await expect.poll(() => image()?.naturalWidth).toBe(40);
  const before = image()?.src;
  setShown(second);
  await expect.poll(() => image()?.naturalWidth).toBe(60);
  expect(revoked.mock.calls).toEqual([[before]]);
  const last = image()?.src;
  setShown(undefined);
  expect(revoked.mock.calls).toEqual([[before], [last]]);
});

it('that cannot be read says so', async () => {
  const { blobs } = await phone();
  mount(() => (
    <Photo of={{ hash: 'x', type: 'image/webp', width: 4, height: 3 }} blobs={blobs} alt="Photo" />
  ));
  await expect.element(page.getByText('Cet appareil ne peut pas lire cette photo.')).toBeVisible();
});

it('that has not been sent is counted among what is kept here, as one', async () => {
  const [awa] = await openLane();
  if (!awa) throw new Error('nobody');
  const workplace = await createWorkplace(awa.parts);
  const group = await workplace.openGroup(awa.book.space);
  if (!group) throw new Error('no group');
  const before = group.sync().pending;
  const kept = await keepPhoto(group.blobs, await twoColours(400, 300));
  expect(kept.ok).toBe(true);
  expect(group.blobs.pending()).toBe(2);
  expect(group.sync().pending).toBe(before + 1);
});
