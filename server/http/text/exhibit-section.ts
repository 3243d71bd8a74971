import type { Exhibit, MediaExhibit, ObjectExhibit, TimelineExhibit } from '#scenes/format/exhibit-schema.ts';
import { yearText } from '#scenes/format/figure-text.ts';
import type { Figure, Source } from '#scenes/format/schema-parts.ts';
import { addressOf } from '../files.ts';
import { exhibitAnchor, toPart } from './addresses.ts';
import { type Edition, nameOfLanguage, phrase, plain, prose } from './edition.ts';
import { chartTable } from './figure-table.ts';
import { type Level, type Markup, type Piece, heading, markup } from './markup.ts';
import { namedPicture } from './picture.ts';
import { routeStages, routeTitle } from './route-steps.ts';
import { type Numbered, sourceMark } from './source-list.ts';

/** What a section may cite, and the level of its own heading; headings within stand below it. */
export type Setting = { edition: Edition; figures: Record<string, Figure>; sources: Record<string, Source>; numbered: Numbered; level: Level };

/** A part of the page: what it is in the margin, its heading, its text. */
export function section({ level }: Pick<Setting, 'level'>, kind: string, title: Piece, body: Piece, id?: string): Markup {
  return markup`<section class="part"${id !== undefined && markup` id="${id}"`}><p class="kind">${kind}</p>${heading(level, title)}${body}</section>`;
}

function annotations(edition: Edition, { annotations: spots }: ObjectExhibit, below: Level): Markup | null {
  return spots.length === 0 ? null : markup`<ol class="spots">${spots.map((spot) => markup`<li>${heading(below, phrase(edition, spot.title))}${prose(edition, spot.text)}</li>`)}</ol>`;
}

function years({ edition, numbered }: Setting, { entries }: TimelineExhibit): Markup {
  return markup`<ol class="years">${entries.map((entry) => markup`<li><b>${yearText(entry.year, edition.say)}</b> <div><p>${phrase(edition, entry.title)} ${sourceMark(edition, numbered, entry.source)}</p>${entry.text !== undefined && prose(edition, entry.text)}</div></li>`)}</ol>`;
}

function media(edition: Edition, exhibit: MediaExhibit): Piece {
  const { id } = edition.exhibition;
  const address = addressOf(id, exhibit.file);
  const tracks = Object.entries(exhibit.captions).map(([tag, file]) => markup`<track kind="captions" src="${addressOf(id, file)}" srclang="${tag}" label="${nameOfLanguage(tag)}"${tag === edition.language && markup` default`}>`);
  const label = plain(edition, exhibit.alt);
  const player = {
    image: () => namedPicture(edition, exhibit),
    audio: () => markup`<audio controls preload="none" src="${address}" aria-label="${label}">${tracks}</audio>`,
    video: () => markup`<video controls playsinline preload="metadata" src="${address}" aria-label="${label}">${tracks}</video>`,
  }[exhibit.form]();
  const credit = exhibit.form === 'image' ? null : markup`<p class="note">${edition.say('credit', { credit: exhibit.credit })}</p>`;
  return [player, credit, exhibit.transcript !== undefined && markup`<details><summary>${edition.say('transcript')}</summary>${prose(edition, exhibit.transcript)}</details>`];
}

/** The cities of the exhibition, leading to their pages. */
function cities(edition: Edition): Markup {
  return markup`<ul class="cities">${edition.exhibition.cases.map((study) => markup`<li><a href="${toPart(edition, study.id)}">${phrase(edition, study.city)}</a> <small>${phrase(edition, study.country)}</small></li>`)}</ul>`;
}

/** What only this kind of exhibit has to say, after its text. */
function ownWords(setting: Setting, exhibit: Exhibit): Piece {
  const { edition, numbered } = setting;
  const below = Math.min(setting.level + 1, 4) as Level;
  switch (exhibit.kind) {
    case 'object':
      return annotations(edition, exhibit, below);
    case 'chart':
      return [chartTable(edition, exhibit, setting, numbered), exhibit.note !== undefined && prose(edition, exhibit.note, 'note')];
    case 'timeline':
      return years(setting, exhibit);
    case 'media':
      return media(edition, exhibit);
    case 'globe':
      return cities(edition);
    case 'panel':
      if (exhibit.style === 'routes') return edition.exhibition.routes.map((route) => markup`<div class="route">${heading(below, routeTitle(edition, route))}${routeStages(edition, route)}</div>`);
      return exhibit.picture === undefined ? null : namedPicture(edition, exhibit.picture);
  }
}

/** All words of an exhibit without its title. */
export function exhibitWords(setting: Setting, exhibit: Exhibit): Markup {
  return markup`${Object.keys(exhibit.text).length > 0 && prose(setting.edition, exhibit.text)}${ownWords(setting, exhibit)}`;
}

export function exhibitSection(setting: Setting, exhibit: Exhibit): Markup {
  const { say } = setting.edition;
  const story = exhibit.kind === 'panel' && exhibit.style === 'story';
  return section(setting, say(story ? 'story' : `kind.${exhibit.kind}`), phrase(setting.edition, exhibit.title), exhibitWords(setting, exhibit), setting.numbered.prefix + exhibitAnchor(exhibit.id));
}
