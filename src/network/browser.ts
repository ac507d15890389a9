import type { HttpGet } from '../core/page/http';

/** Asks through `fetch`. */
export const get: HttpGet = async () => ({ failure: 'unreachable', reason: 'Not yet.' });
