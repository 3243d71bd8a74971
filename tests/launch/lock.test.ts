import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { missingOptional } from '../../server/launch/complete-lock.mjs';

const root = resolve(import.meta.dirname, '../..');
const lock = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8'));

it('locks every optional package of every platform, so that npm ci accepts the lock (else: node server/launch/complete-lock.mjs)', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
  expect(missingOptional(lock.packages).map((one) => one.name)).toEqual([]);
});

it('pins exact versions only', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)));
  expect(ranges).toEqual([]);
});

it('names no registry host', () => {
  expect(JSON.stringify(lock)).not.toContain('"resolved"');
});
