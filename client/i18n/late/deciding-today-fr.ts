/** What Aujourd'hui says of the group's decisions, in French. */
import type { DecisionState } from '../../../core/decisions/fold/decision.ts';
import type { DecidingRow } from '../../state/deciding-today.ts';
import type { SpokenDay } from '../spoken-day.ts';
import { on, upTo } from '../words-fr.ts';

export const decidingTodayFr = {
  awaited: 'On attend votre avis',
  settle: 'Décisions à régler ensemble',
  others: 'Décisions',
  ask: {
    confirm: 'Vous avez répondu deux fois : laquelle est la bonne ?',
    answer: 'votre avis est attendu',
    test: 'Une objection attend votre regard.',
    close: 'On peut clore la consultation.',
    open: 'La proposition attend que la consultation soit ouverte.',
    amend: 'Une objection attend un nouveau texte.',
    finalise: "Personne ne l'a contestée : on peut la mettre en vigueur.",
  } satisfies Record<Exclude<DecidingRow['type'], 'review' | 'news'>, string>,
  answerBefore: (day: SpokenDay) => `Votre avis est attendu ${upTo(day)}.`,
  answerLate: "Le délai est passé, votre avis est encore possible jusqu'à la clôture.",
  review: (day: SpokenDay) => `À revoir depuis ${on(day)}.`,
  reviewToday: "À revoir aujourd'hui.",
  reviewAsked: 'Une révision est demandée.',
  stuck: {
    suspended: 'Suspendue : objection reçue hors ligne.',
    'version-conflict': 'Deux textes ont été ouverts en même temps.',
    tied: 'Deux choix arrivent à égalité.',
  } as Readonly<Partial<Record<DecisionState, string>>>,
};

export type DecidingTodayMessages = typeof decidingTodayFr;
