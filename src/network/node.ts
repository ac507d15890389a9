import type { HttpGet } from '../core/page/http';

/** Asks through Node's `http` and `https`. */
export const get: HttpGet = async () => ({ failure: 'unreachable', reason: 'Not yet.' });
