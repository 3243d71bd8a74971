import type { RequestHandler } from 'express';
import { type Config, knownOrigins } from '../config.ts';
import { originAllowed } from './origin.ts';

type Policy = { ancestors: readonly string[]; sockets: readonly string[]; workshop: boolean };

/** What a page may load and do. In the workshop (dev) the tools' inline scripts and styles are let in too. */
export function contentPolicy({ ancestors, sockets, workshop }: Policy): string {
  const rules: Record<string, string[]> = {
    'default-src': ["'none'"],
    // Decoders of models are WebAssembly.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...(workshop ? ["'unsafe-inline'"] : [])],
    'style-src': ["'self'", ...(workshop ? ["'unsafe-inline'"] : [])],
    // Pictures inside models are handed over as blobs.
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", 'blob:', ...sockets],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'frame-ancestors': ancestors.length === 0 ? ["'none'"] : ["'self'", ...ancestors],
  };
  return Object.entries(rules).map(([name, values]) => `${name} ${values.join(' ')}`).join('; ');
}

const PERMISSIONS = 'camera=(), geolocation=(), payment=(), usb=(), microphone=(self), xr-spatial-tracking=(self), fullscreen=(self), gamepad=(self)';

/** Headers on every answer, whatever it is. */
export function securityHeaders(config: Pick<Config, 'FRAME_ANCESTORS' | 'PUBLIC_URL' | 'SERVER_URL' | 'OTHER_SERVERS'>, workshop: boolean): RequestHandler {
  const secure = config.PUBLIC_URL?.startsWith('https:') === true;
  const known = [config.PUBLIC_URL, config.SERVER_URL, ...config.OTHER_SERVERS].map((one) => one?.replace(/^http/, 'ws'));
  return (request, response, next) => {
    const host = request.headers.host ?? '';
    // Not every browser takes 'self' to mean sockets of the same host too.
    const asked = /^[\w.:[\]-]+$/.test(host) ? `${secure ? 'wss' : 'ws'}://${host}` : undefined;
    const sockets = [...new Set([asked, ...known])].filter((one) => one !== undefined);
    response.setHeader('Content-Security-Policy', contentPolicy({ ancestors: config.FRAME_ANCESTORS, sockets, workshop }));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Permissions-Policy', PERMISSIONS);
    response.setHeader('X-Permitted-Cross-Domain-Policies', 'none');
    if (config.FRAME_ANCESTORS.length === 0) response.setHeader('X-Frame-Options', 'DENY');
    if (secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    next();
  };
}

/** Nobody else's page may do anything here but read what is public. */
export function sameOriginOnly(config: Pick<Config, 'ALLOWED_ORIGINS' | 'PUBLIC_URL' | 'OTHER_SERVERS'>): RequestHandler {
  const known = knownOrigins(config);
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') next();
    else if (originAllowed(request.headers.origin, request.headers.host, known)) next();
    else response.status(403).json({ ok: false, refusal: { code: 'malformed' } });
  };
}
