import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: '.',
		include: ['test/unit/**/*.test.ts'],
		passWithNoTests: false,
		// Each worker loads the sources once: no module keeps what a test could change
		isolate: false,
		// As long as it takes when more random cases are asked for
		testTimeout: process.env.FAST_CHECK_RUNS ? 0 : 300_000,
		setupFiles: ['test/support/seed.ts'],
	},
});
