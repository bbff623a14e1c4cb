/** The sentences of needs and offers, in French: why two cards go together, and what people said about it. */
import { capital, list, plural } from '../words-fr.ts';

/** Any one of them. */
function oneOf(names: readonly string[]): string {
  return new Intl.ListFormat('fr', { type: 'disjunction' }).format(names);
}

/** In the middle of a sentence. */
function inside(words: string): string {
  return words.charAt(0).toLocaleLowerCase('fr') + words.slice(1);
}

export const matchingFr = {
  title: 'Besoins et offres',
  whoCanHelp: 'Qui peut aider',
  canAnswer: 'Peut répondre à',
  nobodyYet: 'Personne ne propose encore cela.',
  noNeedYet: "Aucun besoin ne correspond pour l'instant.",
  draft: 'Cette fiche attend le oui de la personne : on ne cherche rien pour elle avant.',
  housing: 'Un logement ne se cherche pas ici : cela se fait de vive voix, avec une personne de confiance.',
  noCode: 'Pour savoir avec quoi elle va, dites sur cette fiche à quoi elle sert.',
  more: (count: number) => plural(count, { one: 'Voir # autre fiche', other: 'Voir # autres fiches' }),
  moreAnswers: (count: number) =>
    plural(count, { one: 'Voir # autre réponse', other: 'Voir # autres réponses' }),

  /** Why they go together, each a few words; `reasons` puts them in a row. */
  reasons: (words: readonly string[]) => capital(words.join(' ; ')),
  sameNeed: (needs: readonly string[]) =>
    needs.length === 1 ? `même besoin : ${list(needs)}` : `mêmes besoins : ${list(needs)}`,
  sameTheme: 'même thème',
  atTime: (day: string, clock: string) => `${day}, ${clock}`,
  rightNow: (clock: string) => `en ce moment, jusqu'à ${clock}`,
  enough: (quantity: string, isPeople: boolean) =>
    isPeople ? `assez pour ${quantity}` : `il y en a assez (${quantity})`,
  tooLittle: (quantity: string, isPeople: boolean) =>
    isPeople ? `pas assez pour ${quantity}` : `pas assez : il en faut ${quantity}`,

  keptBy: (names: readonly string[]) => `Avec ${list(names)}`,
  needOf: (names: readonly string[]) => `Pour ${list(names)}`,
  you: 'vous',
  others: (count: number) => plural(count, { one: '# autre', other: '# autres' }),
  toEntrust: "À confier d'abord : il n'y a plus personne à qui demander.",

  propose: 'Proposer',
  proposeTo: (names: readonly string[]) => `Proposer à ${list(names)}`,
  proposed: (by: string, names: readonly string[]) => {
    const to = names.length > 0 ? ` à ${list(names)}` : '';
    return by === '' ? `Vous l'avez proposé${to}.` : `Proposé${to} par ${by}.`;
  },
  saidYes: (names: readonly string[]) =>
    names.length === 1 ? `${list(names)} a dit oui.` : `${list(names)} ont dit oui.`,
  youSaidYes: 'Vous avez dit oui.',
  waitingFor: (names: readonly string[]) => `Réponse attendue : ${oneOf(names)}.`,
  asksYou: 'On attend votre réponse.',
  agreed: "D'accord des deux côtés",
  saidNo: (names: readonly string[]) =>
    names.length === 1
      ? `Pas cette fois : ${list(names)} a dit non.`
      : `Pas cette fois : ${list(names)} ont dit non.`,
  youSaidNo: 'Pas cette fois : vous avez dit non.',
  isDone: "C'est fait",

  accept: "D'accord",
  decline: 'Non merci',
  withdraw: 'Retirer la proposition',
  afterAll: 'Finalement oui',
  noLonger: 'Finalement non',
  done: "C'est fait",
  archiveNeed: 'Archiver ce besoin',
  needArchived: (title: string) => `« ${title} » archivé.`,
  proposedNow: (names: readonly string[]) => (names.length > 0 ? `Proposé à ${list(names)}.` : 'Proposé.'),
  acceptedNow: 'Vous avez dit oui.',
  declinedNow: 'Vous avez dit non.',
  doneNow: "Noté : c'est fait.",
  notHere: "Une des deux fiches n'est plus là.",

  reach: (name: string) => `Joindre ${name}`,
  noContact: (name: string) => `${name} n'a laissé ni numéro ni adresse.`,

  askAround: 'Demander autour de vous',
  askHint: "Copiez ces mots et envoyez-les à qui vous voulez. Aucun nom n'y est.",
  askWords: (group: string, need: string, facts: readonly string[]) => {
    const details = facts.length > 0 ? ` (${facts.map(inside).join(' ; ')})` : '';
    const where = group === '' ? 'Dans notre groupe' : `Dans notre groupe « ${group} »`;
    return `Bonjour ! ${where}, on cherche : ${need}${details}. Pouvez-vous aider, ou connaissez-vous quelqu'un ? Répondez-moi, je transmettrai.`;
  },
  askLabel: 'Les mots à envoyer',
  copy: 'Copier',
  notCopied: 'Ce navigateur refuse de copier. Les mots sont sélectionnés : copiez-les à la main.',
  askFirst: "Cette fiche parle de quelqu'un : demandez-lui avant d'en parler hors du groupe.",
  iCanHelp: 'Je peux aider',

  filter: 'Montrer les besoins',
  all: 'Tous',
  unanswered: 'Sans réponse',
  example: (words: string) => `Par exemple : ${words}.`,
  count: (needs: number) => plural(needs, { one: '# besoin', other: '# besoins' }),
  none: "Aucun besoin n'est dit pour l'instant.",
  noneHint:
    "De quoi avez-vous besoin ? Un coup de main, un outil, quelqu'un qui sait… Le groupe cherchera avec vous.",
  addNeed: 'Dire un besoin',
  noneHere: 'Aucun besoin de cette sorte.',
  showAll: 'Tout montrer',
  housingNeeds: (count: number) =>
    `${plural(count, { one: "# besoin de logement n'est pas montré", other: '# besoins de logement ne sont pas montrés' })} : cela se cherche de vive voix, avec une personne de confiance.`,

  /** Aujourd'hui. `by`: who proposed it, `''` for nobody any more. */
  askedForNeed: (by: string, offer: string, need: string) =>
    by === ''
      ? `« ${offer} » pourrait répondre à votre besoin « ${need} ».`
      : `${by} propose « ${offer} » pour votre besoin « ${need} ».`,
  askedOfOffer: (by: string, offer: string, need: string) =>
    by === ''
      ? `« ${offer} » pourrait aider : « ${need} ».`
      : `${by} demande si « ${offer} » peut aider : « ${need} ».`,
};

export type MatchingMessages = typeof matchingFr;
