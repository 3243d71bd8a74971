import { writeAddress } from './address.ts';
import type { Visit } from './visit.ts';

/** Address of what the visitor sees now: the exhibit they read or stand at, else the very spot. Path and query only. */
export function linkToView(visit: Visit): string {
  const { exhibition, open, here, body, language } = visit;
  const ref = open ?? here.near;
  const parts = ref === null ? [] : ref.split('/');
  const spot = ref === null ? { x: body.x, z: body.z, yaw: body.yaw } : null;
  return writeAddress({ exhibition: exhibition.id, parts, language, company: null, route: visit.route, spot, solo: false });
}

/** Address that brings friends into the same gallery, to where the visitor stands; null while alone. */
export function linkToCompany(visit: Visit, code: string | null): string | null {
  if (code === null) return null;
  const { exhibition, body } = visit;
  const spot = { x: body.x, z: body.z, yaw: body.yaw };
  return writeAddress({ exhibition: exhibition.id, parts: [], language: null, company: code, route: null, spot, solo: false });
}
