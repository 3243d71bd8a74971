import { createRoot } from 'react-dom/client';
import './view/ui/fonts.css';
import './view/ui/tokens.css';
import './view/ui/base.css';
import { App } from './app.tsx';
import { readAddress } from './visit/address.ts';
import { readSettings, type Shelf } from './visit/settings.ts';

/** The browser's own storage; null where it is forbidden. */
function findShelf(): Shelf | null {
  try {
    return window.localStorage;
  } catch (cause) {
    console.warn('This browser keeps nothing for the next visit.', cause);
    return null;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root": index.html must have one.');
const shelf = findShelf();
createRoot(root).render(<App address={readAddress(window.location)} settings={readSettings(shelf)} shelf={shelf} />);
