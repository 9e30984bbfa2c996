import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          testTimeout: 30_000,
          // Pure functions: one set of modules for all files halves the time. What a file changes, it puts back.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,share,feeds,hosting}/**/*.test.ts'],
          exclude: ['tests/share/panel.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000, // whole sites are removed at the end
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: [
            'tests/{browser,search,offline,tools}/**/*.test.ts',
            'tests/share/panel.test.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2, // a browser waits more than it works; what is measured in milliseconds allows for a neighbour
          retry: 1, // a busy machine may drop one click; what fails twice has failed
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2, // an engine a file, two beside each other: a browser waits more than it works
          retry: 1, // a busy machine may drop one click; what fails twice has failed
        },
      },
    ],
  },
});
