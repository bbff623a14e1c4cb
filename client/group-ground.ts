/** What a map of a group draws of the land: its own outlines and tiles; in an example without any, the invented places. */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import type { Outline } from '../core/map/outline.ts';
import type { Tiles } from '../core/map/tiles.ts';
import { exampleOutlines } from './map/example-outlines.ts';
import type { MapGround } from './state/map-ground.ts';
import type { Group } from './state/workplace.ts';

export interface GroupGround {
  /** Undefined until its part is here. */
  readonly ground: Accessor<MapGround | undefined>;
  readonly outlines: Accessor<readonly Outline[]>;
  readonly tiles: Accessor<Tiles | undefined>;
  /** The group has outlines that are not on this device yet. */
  readonly isComing: Accessor<boolean>;
}

interface ReadOutline {
  readonly hash: string;
  readonly outline: Outline;
}

/** Not resources: those would hide the map while it waits. `isWanted`: a map is shown. */
export function useGroupGround(
  group: Accessor<Group>,
  isWanted: Accessor<boolean> = () => true,
): GroupGround {
  const [ground, setGround] = createSignal<MapGround>();
  const [own, setOwn] = createSignal<ReadOutline>();
  const [asked, setAsked] = createSignal<string>();
  const [example, setExample] = createSignal<readonly Outline[]>([]);

  createEffect(
    on([group, isWanted], ([shown, isShown]) => {
      if (!isShown) return;
      let isOver = false;
      onCleanup(() => (isOver = true));
      void shown.mapGround().then((opened) => isOver || setGround(opened));
      // the land of the example is invented: at its degrees lie other places
      if (shown.isExample) {
        void exampleOutlines().then(
          (drawn) => isOver || setExample(drawn),
          () => undefined, // without network on a first visit: an empty land
        );
      }
    }),
  );
  createEffect(
    on([ground, () => ground()?.outline(), () => group().blobs.again()], ([opened, outline]) => {
      if (!opened || !outline || untrack(own)?.hash === outline.hash) return;
      let isOver = false;
      onCleanup(() => (isOver = true));
      void opened.read(outline).then((read) => {
        if (isOver) return;
        setAsked(outline.hash);
        if (read) setOwn({ hash: outline.hash, outline: read });
      });
    }),
  );

  const outlines = createMemo((): readonly Outline[] => {
    const outline = ground()?.outline();
    if (!outline) return example();
    const read = own();
    return read?.hash === outline.hash ? [read.outline] : [];
  });

  return {
    ground,
    outlines,
    tiles: () => ground()?.tiles(),
    isComing: () => {
      const hash = ground()?.outline()?.hash;
      return hash !== undefined && asked() === hash && own()?.hash !== hash;
    },
  };
}
