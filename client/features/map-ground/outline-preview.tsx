/** A drawing as the map will show it, and in words what is in it. */
import type { JSX } from 'solid-js';
import type { Outline } from '../../../core/map/outline.ts';
import { useMapGroundText } from '../../i18n/late/map-ground.ts';
import { useMapText } from '../../i18n/late/map.ts';
import { MapFrame } from '../../map/map-frame.tsx';

export function OutlinePreview(props: { readonly outline: Outline }): JSX.Element {
  const text = useMapGroundText();
  const mapText = useMapText();
  const count = (type: 'area' | 'line'): number =>
    props.outline.features.filter(({ shape }) => shape.type === type).length;
  const names = (): number => new Set(props.outline.features.flatMap(({ name }) => name || [])).size;

  return (
    <>
      <MapFrame
        label={text().preview}
        keys={mapText().place.keys}
        outlines={[props.outline]}
        ready={(map) => map.fit(props.outline.box)}
        class="map-frame-preview"
      />
      <p class="soft">{text().contents(count('area'), count('line'), names())}</p>
    </>
  );
}
