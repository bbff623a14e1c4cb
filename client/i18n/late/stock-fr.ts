/** The sentences of supplies: what there is, what came in and went out, in French. */
import type { MovementReason } from '../../../core/stock/movement.ts';
import { list, on, plural } from '../words-fr.ts';
import type { SpokenDay } from '../spoken-day.ts';

export const stockFr = {
  title: "Ce qu'il y a",
  none: "Rien n'a encore été noté.",
  noneHint: "Notez ce qu'il y a au départ : « Ajouter ».",
  overdrawn: (amount: string) => `${amount}, à régulariser`,
  /** `who`: "Élio : 15 kg". */
  overdrawnWhy: (who: readonly string[]) =>
    `On a noté plus de sorties qu'il n'y avait. Sorties depuis que le compte était juste : ${list(who)}.`,
  overdrawnMend: "Regardez ce qu'il reste vraiment, puis comptez à nouveau : le compte redevient juste.",
  tookPart: (name: string, amount: string) => `${name} ${amount}`,
  andMore: (count: number) => plural(count, { one: '# autre sortie', other: '# autres sorties' }),
  act: 'Noter un mouvement',
  acts: { add: 'Ajouter', take: 'Prendre', count: 'Compter à nouveau' },
  howMuch: { add: 'Combien arrive', take: 'Combien part', count: 'Combien il y en a vraiment' },
  unitHint: (unit: string) => `En ${unit}, ou avec l'unité : « 500 g ».`,
  plainHint: (unit: string) => `En ${unit}.`,
  save: { add: 'Ajouter', take: 'Prendre', count: 'Corriger le compte' },
  saved: {
    add: (amount: string) => `${amount} ajoutés.`,
    take: (amount: string) => `${amount} pris.`,
    count: (amount: string) => `Compte corrigé : il y a ${amount}.`,
  },
  alreadyRight: "C'est déjà ce qui est noté.",
  /** `kg` alone has the smaller unit that one may add. */
  unitName: {
    unit: 'pièces',
    person: 'personnes',
    hour: 'heures',
    day: 'jours',
    month: 'mois',
    g: 'kilos',
    ml: 'litres',
    repas: 'repas',
  } as Readonly<Partial<Record<string, string>>>,
  failure: {
    empty: 'Indiquez une quantité.',
    amount: "Ce n'est pas une quantité. Par exemple : 2,5.",
    unit: (unit: string) => `Cette provision se compte en ${unit}.`,
    fraction: "C'est trop petit : la plus petite part qui se compte est entière.",
    zero: 'Indiquez une quantité : un nombre plus grand que zéro.',
    tooLarge: "C'est plus qu'un quartier ne peut garder. Y a-t-il une faute de frappe ?",
  },
  movements: (count: number) => plural(count, { one: '# mouvement', other: '# mouvements' }),
  showAll: (count: number) =>
    plural(count, { one: 'Montrer # mouvement', other: 'Montrer les # mouvements' }),
  reason: {
    raise: 'ajouté',
    lower: 'retiré',
    produce: 'produit',
    consume: 'pris',
    transfer: 'donné ou reçu',
    transferCustody: 'confié',
  } satisfies Record<MovementReason, string>,
  by: (name: string, day: SpokenDay) => `par ${name}, ${on(day)}`,
  thenLeft: (amount: string) => `reste ${amount}`,
  curve: (from: string, to: string) => `Évolution : de ${from} à ${to}`,
  unreadable: (count: number) =>
    plural(count, {
      one: "# mouvement illisible n'est pas compté.",
      other: '# mouvements illisibles ne sont pas comptés.',
    }),
};

export type StockMessages = typeof stockFr;
