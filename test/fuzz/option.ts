/** The number behind `--name` on the command line; `otherwise` where it is not there. */
export function option(name: string, otherwise: number): number {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? otherwise : Number(process.argv[at + 1]);
}
