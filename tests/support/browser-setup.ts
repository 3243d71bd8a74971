import type { TestProject } from 'vitest/node';
import { startServer } from './pavilion-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the production server that the browser tests share. */
    url: string;
  }
}

/** One production server for all browser tests; stopped when they end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  project.provide('url', server.url);
  return async () => {
    await server.stop();
  };
}
