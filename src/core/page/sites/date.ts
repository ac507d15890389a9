/** @param seconds Since 1970, in UTC. */
export function dateOfUnix(seconds: number | null | undefined): string | undefined {
	const date = new Date((seconds ?? Number.NaN) * 1000);
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
