import type { Translate } from '../ui/i18n.ts';

/** What somebody is called on the page; whoever gave no name is told apart by the order of arrival. */
export function personName(who: { name: string; number?: number }, t: Translate): string {
  if (who.name !== '') return who.name;
  return who.number === undefined ? t('people.unnamed') : t('people.someone', { number: who.number });
}
