import { type BaseIssue, type BaseSchema, type InferOutput, is } from 'valibot';
import type { SiteAnswer, SiteRequest } from './site';

export { array, boolean, nullish, number, object, record, string, union, unknown } from 'valibot';

export type Schema = BaseSchema<unknown, unknown, BaseIssue<unknown>>;

/** What a schema lets pass; other keys may stand beside. */
export type Output<S extends Schema> = InferOutput<S>;

/** A request whose answer is only read when it has the shape that `schema` tells. */
export function requestOf<S extends Schema>(
	url: string,
	schema: S,
	read: (answer: Output<S>) => SiteAnswer | undefined,
	accept = 'application/json',
): SiteRequest {
	return { url, accept, read: json => (is(schema, json) ? read(json) : undefined) };
}
