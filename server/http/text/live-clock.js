// The page of a live tour: tells its time where the reader is, counts down, and loads the page anew when something has changed.
// Runs in browsers as it is; the page says all that matters without it.
const STEADY = 300_000;
const NEAR = 30_000;
const page = document.documentElement.lang;
const own = navigator.languages.find((one) => one.split('-')[0] === page.split('-')[0]) ?? page;

/** @param {HTMLTimeElement} time */
function tellHere(time) {
  const utc = time.textContent ?? '';
  const at = new Date(time.dateTime);
  time.textContent = new Intl.DateTimeFormat(own, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(at);
  if (new Intl.DateTimeFormat().resolvedOptions().timeZone === 'UTC') return;
  const note = document.createElement('p');
  note.className = 'note';
  note.textContent = utc;
  time.closest('p')?.after(note);
}

/**
 * The two largest parts of a time, as words: "2 hours, 5 minutes".
 * @param {number} milliseconds
 */
function wordsFor(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  /** @type {[string, number][]} */
  const units = [['day', Math.floor(seconds / 86_400)], ['hour', Math.floor(seconds / 3600) % 24], ['minute', Math.floor(seconds / 60) % 60], ['second', seconds % 60]];
  const first = units.findIndex(([, value]) => value > 0);
  const shown = units.slice(first, first + 2).map(([unit, value]) => new Intl.NumberFormat(page, { style: 'unit', unit, unitDisplay: 'long' }).format(value));
  return new Intl.ListFormat(page, { type: 'unit' }).format(shown);
}

for (const time of document.querySelectorAll('time')) tellHere(time);

const live = document.querySelector('[data-live]');
if (live instanceof HTMLElement) {
  const { live: address = '', phase, sequence, begins, now } = live.dataset;
  const ahead = Number(now) - Date.now();
  const left = () => Number(begins) - (Date.now() + ahead);
  const countdown = live.querySelector('.countdown');
  let asked = Date.now();

  const look = async () => {
    asked = Date.now();
    const answer = await fetch(address).catch(() => null);
    // A server that is away for a moment is asked again later.
    if (answer === null || answer.status >= 500) return;
    const { planned } = await answer.json();
    if (planned?.phase !== phase || String(planned.sequence) !== sequence) location.reload();
  };
  const tick = () => {
    const remaining = left();
    if (countdown instanceof HTMLElement) {
      countdown.hidden = remaining <= 0;
      if (remaining > 0) countdown.textContent = (countdown.dataset['words'] ?? '{time}').replace('{time}', wordsFor(remaining));
    }
    const due = phase === 'ahead' && remaining <= 0;
    const every = Math.abs(remaining) < STEADY * 6 ? NEAR : STEADY;
    if (!document.hidden && Date.now() - asked > (due ? 2_000 : every)) void look();
  };
  tick();
  setInterval(tick, 1000);
}
