import { useState } from 'react';
import { usePage } from './page';

/**
 * The part of the page that is shown: the one in its address, which stays when it is loaded again,
 * or the one that a link in Teams asked for, or the first.
 */
export function useSection<Section extends string>(sections: readonly [Section, ...Section[]]) {
  const { place } = usePage();
  const named = (name: string | undefined) => sections.find((one) => one === name);
  const [section, setSection] = useState(
    () => named(window.location.hash.slice(1)) ?? named(place.subPageId) ?? sections[0],
  );
  function choose(chosen: Section): void {
    setSection(chosen);
    // Not a step to go back to: Teams' own way back leaves the tab.
    window.history.replaceState(null, '', `#${chosen}`);
  }
  return { section, choose };
}
