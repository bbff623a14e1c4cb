/**
 * The proposal and its versions. The first one is "v1"; each amendment brings its own label. Two people may give one label to two texts
 * while they cannot see each other: then a round on that label is on two texts.
 */
import { canonicalJson } from '../../canonical-json/canonical-json.ts';
import type { EventId, MemberId } from '../../id/id.ts';
import { byText } from '../fact.ts';
import { addPlace, type FactSet, hasPlace } from './fact-set.ts';
import { authorsOf, isDecider, type PlacedOf, type Workings } from './workings.ts';

export const FIRST_VERSION = 'v1';

export interface Version {
  readonly place: number;
  readonly id: EventId;
  readonly label: string;
  readonly text: string;
  /** Two versions of one label with the same one are one text. */
  readonly likeness: string;
  readonly author: MemberId;
  readonly at: string;
  readonly integrates: readonly string[];
}

export interface Proposals {
  /** Several only when one decision was proposed twice by people who had not seen each other. */
  readonly roots: readonly PlacedOf<'proposal.submitted'>[];
  /** That of the lowest id. */
  readonly shown: PlacedOf<'proposal.submitted'> | undefined;
  readonly proposers: ReadonlySet<MemberId>;
  /** In order of place. */
  readonly versions: readonly Version[];
}

export function readProposals(workings: Workings): Proposals {
  const { order } = workings;
  const roots: PlacedOf<'proposal.submitted'>[] = [];
  // grown beside the list: somebody may propose ten thousand times
  const rootPlaces = order.setOf([]);
  for (const one of workings.of('proposal.submitted')) {
    if (!isDecider(workings, one)) workings.mark(one, 'invalid', 'no-right');
    else if (order.seesAny(one.place, rootPlaces)) workings.mark(one, 'invalid', 'proposed-already');
    else {
      roots.push(one);
      addPlace(rootPlaces, one.place);
    }
  }
  const versions = roots.map(({ place, fact, said }): Version => ({
    place,
    id: fact.id,
    label: FIRST_VERSION,
    text: said.text,
    likeness: canonicalJson(fact.payload),
    author: fact.author,
    at: fact.at,
    integrates: [],
  }));
  const placesByLabel = new Map([[FIRST_VERSION, rootPlaces.slice()]]);
  for (const one of workings.of('amendment.proposed')) {
    const { place, fact, said } = one;
    const named = placesByLabel.get(said.version) ?? order.setOf([]);
    const isOwn = (): boolean =>
      roots.some((root) => root.fact.author === fact.author && order.sees(place, root.place));
    if (!order.seesAny(place, rootPlaces)) workings.mark(one, 'invalid', 'no-proposal');
    else if (!workings.isFacilitator(one) && !isOwn()) workings.mark(one, 'invalid', 'no-right');
    else if (order.seesAny(place, named)) workings.mark(one, 'invalid', 'version-taken');
    else {
      addPlace(named, place);
      placesByLabel.set(said.version, named);
      versions.push({
        place,
        id: fact.id,
        label: said.version,
        text: said.text,
        likeness: said.text,
        author: fact.author,
        at: fact.at,
        integrates: said.integrates.filter((id) => {
          const objection = order.placeOf(id);
          return objection !== undefined && order.sees(place, objection);
        }),
      });
    }
  }
  const [shown] = roots.toSorted((a, b) => byText(a.fact.id, b.fact.id));
  return { roots, shown, proposers: authorsOf(roots), versions };
}

/** Of that label, among what had been seen. */
export function versionsSeen({ versions }: Proposals, label: string, seen: FactSet): readonly Version[] {
  return versions.filter((version) => version.label === label && hasPlace(seen, version.place));
}
