import { randomBytes } from 'node:crypto';
import { SignJWT, errors, jwtVerify } from 'jose';
import type { Guide } from '../domain/guide.ts';
import { type GuideRecord, type GuideStore, StoreUnavailable } from '../store/store.ts';
import { tokensIn } from './guide-cookie.ts';
import { linkDigest } from './invite.ts';

const ISSUER = 'pavilion';
const AUDIENCE = 'pavilion-guides';
const ALGORITHM = 'HS256';

export type GuideSessionsDeps = {
  store: GuideStore;
  key: Uint8Array;
  /** Milliseconds since 1970. */
  time: () => number;
};

/** A session that has just begun; `token` is for the guide's cookie, good until `expires`. */
export type Begun = { guide: Guide; token: string; expires: number };

const guideOf = ({ id, name, tours }: GuideRecord): Guide => ({ id, name, tours });

/** Who is signed in as a guide. A session is a signed token that names a row of the store: the signature keeps inventions out, the row can be revoked. */
export class GuideSessions {
  readonly #deps: GuideSessionsDeps;
  /** Sessions as they were last read: a guide goes on while the store is down. */
  readonly #read = new Map<string, GuideRecord>();

  constructor(deps: GuideSessionsDeps) {
    this.#deps = deps;
  }

  /** Exchanges a link's secret for a session. Null alike for whatever is wrong with it. Throws `StoreUnavailable`; the link is then still good. */
  async begin(secret: string): Promise<Begun | null> {
    const { store, time, key } = this.#deps;
    const session = randomBytes(18).toString('base64url');
    const guide = await store.useLink(linkDigest(secret), session, time());
    if (guide === null) return null;
    const token = await new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setJti(session)
      .setExpirationTime(Math.floor(guide.expires / 1000))
      .sign(key);
    return { guide: guideOf(guide), token, expires: guide.expires };
  }

  /** The guide of a request's `Cookie` header: the token is ours, has not ended, and the guide is one at this moment. */
  async read(cookies: string | undefined): Promise<Guide | null> {
    for (const token of tokensIn(cookies)) {
      const session = await this.#sessionOf(token);
      const guide = session === null ? null : await this.#guideOf(session);
      if (guide !== null) return guideOf(guide);
    }
    return null;
  }

  /** Ends the sessions of a `Cookie` header for good, wherever else their tokens may be. */
  async end(cookies: string | undefined): Promise<void> {
    for (const token of tokensIn(cookies)) {
      const session = await this.#sessionOf(token);
      if (session === null) continue;
      this.#read.delete(session);
      await this.#deps.store.endSession(session, this.#deps.time());
    }
  }

  async #sessionOf(token: string): Promise<string | null> {
    try {
      const { payload } = await jwtVerify(token, this.#deps.key, { algorithms: [ALGORITHM], issuer: ISSUER, audience: AUDIENCE, requiredClaims: ['jti', 'exp'], currentDate: new Date(this.#deps.time()) });
      return payload.jti ?? null;
    } catch (cause) {
      if (cause instanceof errors.JOSEError) return null;
      throw cause;
    }
  }

  async #guideOf(session: string): Promise<GuideRecord | null> {
    const now = this.#deps.time();
    try {
      const guide = await this.#deps.store.bySession(session, now);
      if (guide === null) this.#read.delete(session);
      else this.#read.set(session, guide);
      return guide;
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable)) throw cause;
      const known = this.#read.get(session);
      return known !== undefined && known.expires > now ? known : null;
    }
  }
}
