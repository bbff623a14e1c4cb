/** Cards of a large neighbourhood, the same at every run: each about one thing, some saying so only below a vague title, many mentioning another. */
import type { SearchEntry } from '../../../core/search/search-entry.ts';
import { createSeededRandom } from './random.ts';
import { type ConceptName, CONCEPTS, type DetailName, DETAILS, SENTENCES, VAGUE_TITLES } from './concepts.ts';

export interface AboutCard {
  readonly entry: SearchEntry;
  readonly about: ConceptName;
  readonly detail: DetailName;
}

const SEED = 20_260_512;
const VAGUE = 0.12;
const MENTIONS = 0.35;
const DETAIL_IN_TITLE = 0.4;

export function makeCorpus(size: number): readonly AboutCard[] {
  const random = createSeededRandom(SEED);
  const names = Object.keys(CONCEPTS).filter(isConcept);
  const details = Object.keys(DETAILS).filter(isDetail);
  return Array.from({ length: size }, (_, n): AboutCard => {
    // in turn: a thousand cards have every thing with every detail
    const about = at(names, n);
    const detail = at(details, Math.floor(n / names.length));
    const said = random.pick(CONCEPTS[about].titles);
    const isVague = random.next() < VAGUE;
    const isInTitle = random.next() < DETAIL_IN_TITLE;
    const title = `${isVague ? random.pick(VAGUE_TITLES) : said}${isInTitle ? `, ${DETAILS[detail]}` : ''}`;
    const other = CONCEPTS[random.pick(names.filter((name) => name !== about))].mention;
    const words = [
      isVague ? `${said}.` : '',
      isInTitle ? '' : `${DETAILS[detail]}.`,
      random.pick(SENTENCES),
      random.pick(SENTENCES),
      random.next() < MENTIONS ? `Ne va pas avec ${other}.` : '',
      `Fiche ${n}.`,
    ];
    const entry: SearchEntry = {
      id: `res_${n}`,
      kind: 'card',
      title,
      words: words.filter(Boolean).join(' '),
      archived: false,
    };
    return { entry, about, detail };
  });
}

function at<T>(items: readonly T[], n: number): T {
  const item = items[n % items.length];
  if (item === undefined) throw new Error('no items');
  return item;
}

function isConcept(name: string): name is ConceptName {
  return name in CONCEPTS;
}

function isDetail(name: string): name is DetailName {
  return name in DETAILS;
}
