import { useEffect, useState } from 'react';
import type { OwnersView, PossibleOwner } from '../../../domain/action-items/api';
import { usePage } from '../shared/page';
import { seldom, watch } from '../shared/watch';

/** Among whom somebody may choose who does an item of this channel; nobody until that is known. */
export function useOwners(path: string, mayChoose: boolean): readonly PossibleOwner[] {
  const { api } = usePage();
  const [owners, setOwners] = useState<readonly PossibleOwner[]>([]);
  useEffect(() => {
    if (!mayChoose) return undefined;
    const { stop } = watch<OwnersView>({
      pause: seldom,
      read: () => api.read<OwnersView>(`${path}/owners`),
      seen: (view) => setOwners(view.owners),
      // The page itself says what is wrong.
      failed: () => undefined,
    });
    return stop;
  }, [api, path, mayChoose]);
  return owners;
}
