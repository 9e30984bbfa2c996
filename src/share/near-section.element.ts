// A link to a section that a chat app made longer (`#steps。`) still leads to the section.
import { nearSection } from '../domain/near.ts';

function goNear(): void {
  const section = nearSection(location.hash);
  if (section === undefined || document.getElementById(location.hash.slice(1)) !== null) return;
  if (document.getElementById(section) !== null) location.replace(`#${section}`);
}
goNear();
addEventListener('hashchange', goNear);
