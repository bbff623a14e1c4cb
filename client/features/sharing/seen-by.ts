/** Who sees a card of each visibility, in plain words. */
import type { Visibility } from '../../../core/inventory/values.ts';
import { INNER_CLASS } from '../../../core/group/group-documents.ts';
import { mayRead } from '../../../core/roster/role.ts';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import type { Group } from '../../state/workplace.ts';

export function useSeenBy(): (group: Pick<Group, 'people'>, visibility: Visibility) => string {
  const text = useCardText();

  return (group, visibility) => {
    const { seenBy } = text();
    if (visibility !== 'group') return seenBy[visibility];
    return seenBy.group(group.people().filter(({ role }) => mayRead(role, INNER_CLASS)).length);
  };
}
