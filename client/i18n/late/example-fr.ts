/** The sentences of the example groups; the way there is in `fr.ts`, in French. */
import type { Role } from '../../../core/roster/role.ts';

export const exampleFr = {
  group: { tilleuls: 'Les Tilleuls', combe: 'Oasis de la Combe' },
  other: { tilleuls: 'Plutôt Les Tilleuls, un quartier', combe: "Plutôt l'Oasis de la Combe, un habitat" },
  invented: 'Un groupe inventé, pour essayer. Rien ne quitte cet appareil.',
  question: 'Qui voulez-vous être ?',
  role: {
    facilitator: 'facilite le groupe et invite',
    member: 'membre, écrit avec les autres',
    guest: 'de passage, donne un coup de main',
    observer: 'observe, sans rien changer',
  } satisfies Readonly<Record<Role, string>>,
  preparing: (name: string) => `${name} arrive…`,
  here: 'Déjà sur cet appareil',
  as: (group: string, name: string) => `${group}, vous êtes ${name}`,
  leave: 'Retirer',
  leaveNamed: (group: string, name: string) => `Retirer ${group} (${name}) de cet appareil`,
  left: "L'exemple est retiré de cet appareil.",
};

export type ExampleMessages = typeof exampleFr;
