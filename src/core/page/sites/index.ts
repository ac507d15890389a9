import { arxiv } from './arxiv';
import { crates } from './crates';
import { doi } from './doi';
import { github } from './github';
import { hackerNews } from './hackerNews';
import { huggingFace } from './huggingFace';
import { internetArchive } from './internetArchive';
import { lessWrong } from './lessWrong';
import { medium } from './medium';
import { npm } from './npm';
import { pypi } from './pypi';
import type { Site } from './site';
import { stackExchange } from './stackExchange';
import { substack } from './substack';
import { vimeo } from './vimeo';
import { wikipedia } from './wikipedia';
import { youtube } from './youtube';

/** Every site that is known to tell more than its HTML does. The first that matches is asked; arXiv knows its DOIs. */
export const sites: readonly Site[] = [
	github,
	arxiv,
	doi,
	youtube,
	vimeo,
	wikipedia,
	hackerNews,
	stackExchange,
	npm,
	pypi,
	crates,
	huggingFace,
	lessWrong,
	substack,
	medium,
	internetArchive,
];
