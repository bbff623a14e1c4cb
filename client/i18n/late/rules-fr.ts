/** The rules of the group, and who is mandated for what, in French. */
import type { MethodName } from '../../../core/decisions/methods/method-name.ts';
import type { RulesField } from '../../state/rules-entry.ts';
import type { RulesStanding } from '../../state/rules-shown.ts';
import type { SpokenDay } from '../spoken-day.ts';
import { capital, list, on, plural, upTo } from '../words-fr.ts';

const days = (count: number): string => plural(count, { one: '# jour', other: '# jours' });
const months = (count: number): string => `${count} mois`;

export const rulesFr = {
  title: 'Règles',
  standing: {
    'first-day': 'règle du premier jour',
    unchecked: '',
    adopted: '',
    merged: 'deux adoptions à la fois',
    'without-agreement': 'réglage sans accord',
  } satisfies Record<RulesStanding, string>,
  adoptedBy: 'Adoptées par',
  firstDayHint: 'Personne ne les a encore décidées. Elles valent en attendant.',
  merged:
    'Deux décisions ont adopté des règles sans se voir. La valeur la plus stricte vaut, règle par règle, jusqu’à une nouvelle adoption.',
  withoutAgreement: "Ces réglages ne sont pas ceux qu'une décision a adoptés.",
  withoutAny: 'Aucune décision ici ne les a adoptés.',
  takeAdopted: 'Reprendre les règles adoptées',
  takenAdopted: 'Règles adoptées reprises.',
  method: 'Façon de décider',
  methodName: {
    consent: 'consentement',
    proposal: 'vote, avec blocage possible',
    gradients_of_agreement: "degrés d'accord",
  } as Readonly<Partial<Record<MethodName, string>>>,
  otherMethod: 'autre',
  quorum: 'Quorum',
  percent: (count: number) => `${count} %`,
  consultation: 'Consultation',
  challenge: 'Contestation',
  review: 'Révision',
  every: (count: number) => (count === 1 ? 'tous les mois' : `tous les ${months(count)}`),
  retention: 'Fiches du recensement',
  keptFor: (count: number) => `gardées ${months(count)} au plus`,
  kAnonymity: 'Chiffres publiés',
  fromPeople: (count: number) => `à partir de ${plural(count, { one: '# personne', other: '# personnes' })}`,
  activation: 'Lancer un projet',
  activationFree: 'possible sans décision',
  activationDecided: 'avec une décision en vigueur',
  days,
  change: 'Changer les règles',
  changeHint: 'Une décision en vigueur le permet : choisissez laquelle.',
  field: {
    quorumPct: 'Part des personnes qui doivent répondre, en %',
    consultationDays: 'Jours pour répondre',
    challengeDays: 'Jours pour contester une décision adoptée',
    reviewMonths: 'Mois avant de revoir une décision',
    retentionMonthsCensus: 'Mois pendant lesquels on garde une fiche du recensement',
    kAnonymity: 'Personnes au moins derrière un chiffre publié',
  } satisfies Record<RulesField, string>,
  between: (least: number, most: number) => `Un nombre entier, de ${least} à ${most}.`,
  atLeast: (least: number) => `Un nombre entier, ${least} au moins.`,
  quorumZero: 'Un quorum de 0 % laisse décider une personne seule.',
  activationField: 'Un projet peut être lancé sans décision',
  by: 'Décision qui le permet',
  byNone: 'Sans décision, le premier jour',
  noDecision: "Aucune décision en vigueur ne le permet. Proposez d'abord cette question au groupe.",
  propose: 'Proposer',
  save: 'Adopter ces règles',
  saveFirstDay: 'Garder ces règles',
  saved: 'Règles adoptées.',
  savedFirstDay: 'Règles gardées.',
  same: 'Rien ne change.',

  mandates: 'Mandats',
  mandatesNone: 'Personne ne porte de mandat en ce moment.',
  mandate: (who: readonly string[], what: string) => `${capital(list(who))} : ${what}`,
  accountable: (to: string) => `rend compte à : ${to}`,
  until: (day: SpokenDay) => upTo(day),
  expired: (day: SpokenDay) => `mandat échu ${on(day)}`,
  expiring: (day: SpokenDay) => `se termine ${on(day)}`,
  decidedBy: 'décidé par',
};

export type RulesMessages = typeof rulesFr;
