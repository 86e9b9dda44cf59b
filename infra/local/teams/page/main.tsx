import { createRoot } from 'react-dom/client';
import { App } from './app';
import 'adaptivecards/lib/adaptivecards.css';
import './page.css';
import './panels.css';
import './lists.css';
import './conversation.css';
import './message.css';
import './compose.css';
import './card.css';
import './tabs.css';

const place = document.getElementById('page');
if (place) createRoot(place).render(<App person={personInAddress()} />);

/** Each window is one person; without one in the address it is the first there is. */
function personInAddress(): string {
  return new URLSearchParams(window.location.search).get('person') ?? '';
}
