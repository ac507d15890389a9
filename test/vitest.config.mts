import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: '.',
		include: ['test/unit/**/*.test.ts'],
		passWithNoTests: false,
		testTimeout: 300_000,
		setupFiles: ['test/support/seed.ts'],
	},
});
