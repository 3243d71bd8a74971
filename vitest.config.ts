import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          testTimeout: 20_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/browser-setup.ts'],
          // Software rendering on two cores: one page at a time, and patience.
          fileParallelism: false,
          testTimeout: 240_000,
          // Two pages drawn by software may starve each other once; what fails twice has failed.
          retry: 1,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
