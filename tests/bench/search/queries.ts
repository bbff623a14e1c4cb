/** Sixty queries as people type them, each with what it is after. Frozen with the concepts. */
import type { AboutCard } from './corpus.ts';
import type { ConceptName, DetailName } from './concepts.ts';

export interface FrozenQuery {
  readonly typed: string;
  readonly about: readonly ConceptName[];
  /** Only cards with this are meant. */
  readonly detail?: DetailName;
}

const ask = (
  typed: string,
  about: ConceptName | readonly ConceptName[],
  detail?: DetailName,
): FrozenQuery => ({
  typed,
  about: typeof about === 'string' ? [about] : about,
  ...(detail && { detail }),
});

export const QUERIES: readonly FrozenQuery[] = [
  // without accents, in capitals
  ask('echelle', 'ladder'),
  ask('BECHE', 'spade'),
  ask('treteaux', 'trestle'),
  ask('decolleuse', 'wallpaper'),
  ask('bequilles', 'crutches'),
  ask('videoprojecteur', 'projector'),
  ask('canoe', 'kayak'),
  ask('electrogene', 'generator'),
  // one for many, many for one
  ask('perceuses', 'drill'),
  ask('remorques', 'trailer'),
  ask('marteaux', 'hammer'),
  ask('tondeuse', 'mower'),
  ask('berceaux', 'crib'),
  ask('jouet', 'toys'),
  ask('graine', 'seeds'),
  ask('poussettes', 'pushchair'),
  ask('brouettes', 'wheelbarrow'),
  ask('ruches', 'beehive'),
  ask('fauteuils roulants', 'wheelchair'),
  ask('panneaux solaires', 'solar'),
  ask('bocaux', 'jamJars'),
  ask('palette', 'woodPallets'),
  // another form of the word
  ask('réparer vélo', 'bikeRepair'),
  ask('réparation vélo', 'bikeRepair'),
  ask('tricoter', 'knitting'),
  ask('jardiner', 'gardening'),
  ask('massages', 'massage'),
  ask('isoler', 'insulation'),
  ask('soudure', 'welding'),
  ask('repasser', 'ironing'),
  ask('visites', 'visits'),
  ask('stockage', 'storage'),
  ask('traduction arabe', 'translationArabic'),
  // elision, both apostrophes
  ask('l’énergie', 'energyAdvice'),
  ask("l'electricite", 'electricity'),
  ask("d'informatique", 'computers'),
  ask('l’isolation', 'insulation'),
  ask("garde d'enfants", 'babysitting'),
  // œ
  ask('oeufs', 'eggs'),
  ask('œuf', 'eggs'),
  ask('choeur', 'choir'),
  // a beginning
  ask('perc', 'drill'),
  ask('composte', 'compost'),
  ask('biblio', 'reading'),
  ask('covoit', 'carpool'),
  ask('buand', 'laundry'),
  ask('machine a cou', 'sewingMachine'),
  // one typo
  ask('preceuse', 'drill'),
  ask('remorqe', 'trailer'),
  ask('ponseuse', 'sander'),
  ask('tonelle', 'tent'),
  ask('marmitte', 'cookingPot'),
  ask('demenagment', 'moving'),
  // two words, and more
  ask('échelle rue des lilas', 'ladder', 'lilas'),
  ask('cuisine collective roseaux', 'kitchen', 'roseaux'),
  ask('jeux de société enfants', 'boardGames', 'children'),
  ask('chaises week-end', 'chairs', 'weekend'),
  // English
  ask('tool', 'toolLibrary'),
  ask('bicycles', 'bicycles'),
  ask('blanket', 'blankets'),
];

export function expectedIds(query: FrozenQuery, corpus: readonly AboutCard[]): ReadonlySet<string> {
  return new Set(
    corpus
      .filter(
        ({ about, detail }) =>
          query.about.includes(about) && (query.detail === undefined || query.detail === detail),
      )
      .map(({ entry }) => entry.id),
  );
}
