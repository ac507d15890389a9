/**
 * The few globals that Node and the web worker share and the core may use.
 * Everything else of either host is a type error in `src/core`.
 */
declare class URL {
	constructor(url: string, base?: string | URL);
	static canParse(url: string, base?: string): boolean;
	hash: string;
	host: string;
	hostname: string;
	href: string;
	readonly origin: string;
	password: string;
	pathname: string;
	port: string;
	protocol: string;
	search: string;
	readonly searchParams: URLSearchParams;
	username: string;
}
declare class URLSearchParams implements Iterable<[string, string]> {
	constructor(init?: string | Record<string, string>);
	append(name: string, value: string): void;
	delete(name: string): void;
	get(name: string): string | null;
	has(name: string): boolean;
	set(name: string, value: string): void;
	keys(): IterableIterator<string>;
	[Symbol.iterator](): IterableIterator<[string, string]>;
}
declare class TextDecoder {
	constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
	readonly encoding: string;
	decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
interface AbortSignal {
	readonly aborted: boolean;
	readonly reason: unknown;
	throwIfAborted(): void;
}
