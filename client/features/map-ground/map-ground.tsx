/** « Fond de carte »: what lies under the group's map, chosen by who facilitates: a drawing of its own, and images from a server. */
import '../../style/map-ground.css';
import type { JSX } from 'solid-js';
import type { Outline } from '../../../core/map/outline.ts';
import { useMapGroundText } from '../../i18n/late/map-ground.ts';
import type { MapGround } from '../../state/map-ground.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { OutlineChoice } from './outline-choice.tsx';
import { TilesChoice } from './tiles-choice.tsx';

export interface MapGroundDialogProps {
  readonly ground: MapGround;
  /** Under which what is typed is kept. */
  readonly space: string;
  /** The group's own drawing, when it is on this device. */
  readonly outlines: readonly Outline[];
  readonly isComing: boolean;
  readonly close: () => void;
}

export function MapGroundDialog(props: MapGroundDialogProps): JSX.Element {
  const text = useMapGroundText();
  const toasts = useToasts();

  /** What is said, and undone, stands on the page behind, where the map shows what was done. */
  function done(sentence: string, undo?: () => void): void {
    props.close();
    toasts.show(sentence, undo);
  }

  return (
    <Dialog open={true} title={text().title} size="wide" close={() => props.close()}>
      <div class="map-ground">
        <OutlineChoice {...props} done={done} />
        <TilesChoice {...props} done={done} />
      </div>
    </Dialog>
  );
}
