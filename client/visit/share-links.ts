import { tourParts, writeAddress } from './address.ts';
import type { Visit } from './visit.ts';

/** Address of what the visitor sees now: the exhibit they read or stand at, else the very spot. Path and query only. */
export function linkToView(visit: Visit): string {
  const { exhibition, open, here, body, language } = visit;
  const ref = open ?? here.near;
  const parts = ref === null ? [] : ref.split('/');
  const spot = ref === null ? { x: body.x, z: body.z, yaw: body.yaw } : null;
  return writeAddress({ exhibition: exhibition.id, parts, language, company: null, route: visit.route, ...tourParts(visit), spot, follow: null, live: null, remote: false, solo: false });
}

/**
 * Address of the same words as a plain page that the server writes: of a case or of an exhibit without one, or of the
 * whole exhibition. Path and query only.
 */
export function linkToText({ exhibition, language }: Pick<Visit, 'exhibition' | 'language'>, part: string | null): string {
  const path = part === null ? exhibition.id : `${exhibition.id}/${part}`;
  return `/${path}/text?lang=${language}`;
}

/** Address that brings friends into the same gallery, to where the visitor stands; null while alone. */
export function linkToCompany(visit: Visit, code: string | null): string | null {
  if (code === null) return null;
  const { exhibition, body } = visit;
  const spot = { x: body.x, z: body.z, yaw: body.yaw };
  return writeAddress({ exhibition: exhibition.id, parts: [], language: null, company: code, route: null, tour: null, stop: null, spot, follow: null, live: null, remote: false, solo: false });
}
