/** What the commands need of a process, besides its files. */
export interface Io {
	/** Where relative paths start. */
	readonly cwd: string;
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
	/** All of standard input. */
	readonly readStdin: () => Promise<Uint8Array>;
	/** Standard output is a terminal that shows colours. */
	readonly colors: boolean;
}

/** 0: nothing at or above the threshold. 1: findings. 2: usage, or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** A message on one line whatever is in it: a path or an error text may hold line breaks and terminal controls. */
export function oneLine(text: string): string {
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, '\ufffd');
}
