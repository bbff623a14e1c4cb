/** Why an act on who is in was not done, in French; why somebody did not enter is in `fr.ts`. */
import type { RosterRule } from '../../../core/roster/refusal.ts';

const rule: Readonly<Record<RosterRule, string>> = {
  malformed: 'Cet appareil et le groupe ne se comprennent pas. Rechargez la page, puis réessayez.',
  'not-first': 'Ce groupe a déjà commencé autrement. Rechargez la page, puis réessayez.',
  'already-begun': 'Ce groupe existe déjà.',
  'wrong-space': 'Cela concerne un autre groupe. Rechargez la page, puis réessayez.',
  'not-next': "Quelqu'un a changé le groupe au même instant. Réessayez.",
  'unknown-author': 'Cet appareil ne fait pas partie du groupe. Demandez une invitation.',
  'author-is-not-the-key': 'Cet appareil ne fait pas partie du groupe. Demandez une invitation.',
  'bad-signature': 'Le groupe ne reconnaît pas cet appareil. Rechargez la page, puis réessayez.',
  'only-facilitators':
    "Seules les personnes qui facilitent le groupe peuvent faire cela. Demandez à l'une d'elles.",
  'only-members':
    "Seuls les membres et les personnes qui facilitent peuvent faire cela. Demandez à l'une d'elles.",
  'key-in-use': 'Cet appareil a déjà une place dans le groupe. Rechargez la page.',
  'weak-key': "La clé de cet appareil n'est pas sûre. Réessayez depuis un autre navigateur.",
  'invite-unknown': 'Le groupe ne connaît pas cette invitation. Demandez-en une nouvelle.',
  'invite-closed': 'Cette invitation est déjà fermée.',
  'invite-expired': 'La date de cette invitation est passée. Faites-en une nouvelle.',
  'invite-used-up': 'Cette invitation a servi autant de fois que prévu. Faites-en une nouvelle.',
  'invite-useless': "Une invitation doit laisser entrer au moins une personne, jusqu'à une date à venir.",
  'rotation-due':
    "Quelqu'un vient de partir : le groupe change d'abord ses clés. Réessayez quand une personne qui facilite est en ligne.",
  'not-waiting': "Cette personne n'attend plus à la porte.",
  'bad-proof': 'Le groupe ne reconnaît pas cette clé. Vérifiez ce que vous avez recopié, puis réessayez.',
  'same-keys': 'Les nouvelles clés sont les mêmes que les anciennes. Réessayez.',
  'wrong-rings': "Entrez d'abord avec une invitation qui donne le même rôle que la place à reprendre.",
  'wrong-rotation': 'Le rôle a changé au même instant. Vérifiez-le, puis réessayez.',
  'time-is-over': 'Le séjour de cette personne est terminé. Une personne qui facilite peut changer la date.',
  'until-is-past': "Cette date est passée. Choisissez aujourd'hui ou plus tard.",
  'facilitators-stay': "Une personne qui facilite n'a pas de date de fin. Changez d'abord son rôle.",
  'last-facilitator':
    "C'est la seule personne qui facilite ce groupe. Donnez d'abord ce rôle à quelqu'un d'autre.",
  'leaver-rotates':
    'Vous ne pouvez pas le faire pour vous-même. Demandez à une autre personne qui facilite, ou quittez le groupe.',
  'nothing-changes': "C'est déjà le cas : rien n'est changé.",
  'unknown-member': 'Cette personne ne fait plus partie du groupe.',
  'unknown-device': 'Cet appareil ne fait plus partie du groupe.',
  'too-many-devices': "Cette personne a déjà autant d'appareils que possible. Retirez-en un d'abord.",
  'recovery-unknown':
    "Cette fiche n'est plus valable : une plus récente l'a remplacée, ou la place n'existe plus.",
  'not-a-newcomer':
    "Vous étiez là avant cette personne, ou vous avez plusieurs appareils : sa place ne peut pas être reprise d'ici.",
  'no-claim': "Cette demande n'est plus là.",
  'own-claim': "C'est votre propre demande : deux autres personnes doivent la confirmer.",
  'already-confirmed': "Vous l'avez déjà confirmé. Il faut encore quelqu'un d'autre.",
  'too-new': "Vous êtes entré après cette personne. Il faut quelqu'un qui était là avant elle.",
  'not-a-relay': "Ce n'est pas l'adresse d'un relais. Elle commence par https://.",
};

export const actFailureFr = {
  relayUnreachableInvite: 'Il faut le réseau pour inviter, et le relais ne répond pas.',
  otherVersionInvite: 'Ce relais parle une autre version que cette page. Rechargez la page, puis réessayez.',
  relayUnreachableAct: "Il faut le réseau pour cela, et le relais ne répond pas. Rien n'est changé.",
  otherVersionAct: 'Ce relais parle une autre version que cette page. Rechargez la page, puis réessayez.',
  clock:
    "L'heure de cet appareil ou du relais n'est pas juste. Rien n'est changé : vérifiez la date et l'heure, puis réessayez.",
  exampleAct: "C'est un exemple : personne n'y entre, et personne n'en sort.",
  rule,
};

export type ActFailureMessages = typeof actFailureFr;
