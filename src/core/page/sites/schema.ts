import { type BaseIssue, type BaseSchema, type InferOutput, is } from 'valibot';
import type { SiteAnswer, SiteRequest } from './site';

export { array, boolean, nullish, number, object, optional, record, string, union, unknown } from 'valibot';

export type Schema = BaseSchema<unknown, unknown, BaseIssue<unknown>>;

/** What a schema lets pass; other keys may stand beside. */
export type Output<S extends Schema> = InferOutput<S>;

/** How a request differs from most: they want JSON and are answered to pages of every site. */
export interface Manner {
	readonly accept?: string;
	readonly cors?: boolean;
}

/** A request whose answer is only read when it has the shape that `schema` tells. */
export function requestOf<S extends Schema>(
	url: string,
	schema: S,
	read: (answer: Output<S>) => SiteAnswer | undefined,
	{ accept = 'application/json', cors = true }: Manner = {},
): SiteRequest {
	return { url, accept, cors, read: json => (is(schema, json) ? read(json) : undefined) };
}
