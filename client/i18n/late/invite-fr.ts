/** The sentences of the invitation that is shown, sent or printed, in French. */
import type { Role } from '../../../core/roster/role.ts';
import type { SpokenEnd } from '../spoken-day.ts';
import { plural, until, people } from '../words-fr.ts';

const roleTerms: Readonly<Record<Role, string>> = {
  member: 'Membre : écrit avec les autres',
  guest: "De passage : écrit avec les autres, le temps d'un coup de main",
  observer: 'Observe : lit, sans rien changer',
  facilitator: 'Facilite : écrit, invite et renomme le groupe',
};

export const inviteFr = {
  title: (group: string) => `Inviter dans ${group}`,
  preparing: "L'invitation se prépare…",
  scan: "Ouvrez l'appareil photo.",
  codeTerms: (uses: number, end: SpokenEnd) => `Ce code laisse entrer ${people(uses)}, ${until(end)}.`,
  linkTerms: (uses: number, end: SpokenEnd) => `Ce lien laisse entrer ${people(uses)}, ${until(end)}.`,
  trustFirst:
    "Sur un appareil qui vient pour la première fois, ouvrez d'abord cette page, qui dit comment faire confiance à Placette :",
  qr: 'Code à photographier pour entrer dans le groupe',
  link: "Lien d'invitation",
  copy: 'Copier le lien',
  share: 'Envoyer le lien',
  shareText: (group: string) => `Rejoignez ${group} sur Placette :`,
  poster: "Ouvrez l'appareil photo de votre téléphone sur ce code.",
  /** `clock`: undefined for the whole evening. */
  posterTerms: (uses: number, day: string, clock: string | undefined) =>
    `Il laisse entrer ${people(uses)}, jusqu'au ${day}${clock === undefined ? ' au soir' : `, ${clock}`}.`,
  entered: (name: string) => (name === '' ? "Quelqu'un vient d'entrer." : `${name} vient d'entrer.`),
  enteredCount: (count: number) => plural(count, { one: '# personne de plus', other: '# personnes de plus' }),
  past: 'Les personnes qui entrent pourront lire tout ce que le groupe a déjà écrit.',
  onlyHere: 'Un téléphone ne peut pas ouvrir cette adresse',
  onlyHereHint:
    'Elle ne marche que sur cet appareil. Sur la machine qui fait tourner Placette, démarrez avec',
  onlyHereOr: 'ou donnez son adresse publique dans',
  onlyHereThen: 'Le lien marche déjà dans un autre navigateur de cet appareil.',
  insecure: "Cette adresse n'est pas en https",
  insecureHint:
    "Les téléphones l'ouvriront, mais Placette n'y fonctionnera pas. Sur la machine qui fait tourner Placette, démarrez avec",
  choices: 'Pour qui, pour combien de temps',
  role: 'Rôle',
  roleTerms,
  days: 'Valable',
  eveningOption: (isToday: boolean): string => (isToday ? "jusqu'à ce soir" : "jusqu'à demain soir"),
  daysOption: (days: number) => plural(days, { one: '# jour', other: '# jours' }),
  uses: 'Personnes',
  usesOption: (uses: number) => plural(uses, { one: '# personne', other: '# personnes' }),
  renew: 'Faire un nouveau code',
  renewHint: "Les codes déjà donnés restent valables jusqu'à leur date.",
};

export type InviteMessages = typeof inviteFr;
