/**
 * Outlines that come with the application: Valbrise and the Oasis de la Combe, the invented places of the example groups. They are
 * read as any group's file is. Nobody else is shown them: a real place lies at the same degrees.
 */
import { type Outline, readOutline } from '../../core/map/outline.ts';

export async function exampleOutlines(): Promise<readonly Outline[]> {
  const files = await Promise.all([
    import('./outlines/valbrise.geojson?raw'),
    import('./outlines/combe.geojson?raw'),
  ]);
  return files.flatMap((file) => {
    const outline = readOutline(file.default);
    return outline.ok ? [outline.value] : [];
  });
}
