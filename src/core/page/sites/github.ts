import type { PageInfo } from '../pageInfo';
import { hostOf, pathOf } from './path';
import { boolean, nullish, type Output, object, record, requestOf, type Schema, string, unknown } from './schema';
import type { Site, SiteAnswer, SitePage, SiteRequest } from './site';

const api = 'https://api.github.com';

/** https://docs.github.com/rest/repos/repos#get-a-repository */
const repository = object({
	full_name: string(),
	description: nullish(string()),
	archived: nullish(boolean()),
	default_branch: nullish(string()),
});

/** https://docs.github.com/rest/issues/issues#get-an-issue, which knows pull requests, too */
const issue = object({ title: string(), created_at: nullish(string()) });

/** https://docs.github.com/rest/releases/releases#get-a-release-by-tag-name */
const release = object({ name: nullish(string()), tag_name: string(), published_at: nullish(string()) });

/** https://docs.github.com/rest/gists/gists#get-a-gist */
const gist = object({
	description: nullish(string()),
	files: record(string(), unknown()),
	created_at: nullish(string()),
});

/** What stands where an owner's name would, in addresses with two parts and more. */
const noOwner =
	/^(?:about|account|apps|codespaces|collections|contact|customer-stories|dashboard|enterprise|events|explore|features|issues|login|marketplace|mobile|new|notifications|organizations|orgs|premium-support|pricing|pulls|readme|resources|search|security|sessions|settings|signup|site|solutions|sponsors|stars|team|topics|trending|users|watching)$/i;

export const github: Site = {
	name: 'GitHub',
	matches(url) {
		const path = pathOf(url);
		switch (hostOf(url)) {
			case 'github.com':
				return path.length < 2 || noOwner.test(path[0]!) ? undefined : pageOf(path[0]!, path[1]!, path.slice(2));
			case 'raw.githubusercontent.com':
				return path.length < 4 ? undefined : fileOf(path[0]!, path[1]!, path.slice(2));
			case 'gist.github.com': {
				const id = path.find(part => /^[\da-f]{20,}$/.test(part));
				return id === undefined ? undefined : { requests: [ask(`/gists/${id}`, gist, readGist)] };
			}
		}
		return undefined;
	},
};

function pageOf(owner: string, nameInUrl: string, [kind, ...rest]: readonly string[]): SitePage | undefined {
	const name = nameInUrl.replace(/\.git$/, '');
	const repo = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
	switch (kind) {
		case undefined:
			return { requests: [ask(repo, repository, readRepository)], refine: info => refined(info, `${owner}/${name}`) };
		case 'tree':
		case 'blob':
		case 'blame':
		case 'raw':
			return fileOf(owner, name, rest);
		case 'issues':
		case 'pull':
			return /^\d+$/.test(rest[0] ?? '')
				? { requests: [ask(`${repo}/issues/${rest[0]}`, issue, readIssue)], refine: withoutNumber }
				: undefined;
		case 'releases': {
			const [place, ...tag] = rest;
			const which = place === 'latest' ? 'latest' : `tags/${encodeURIComponent(tag.join('/'))}`;
			return place === 'latest' || (place === 'tag' && tag.length > 0)
				? { requests: [ask(`${repo}/releases/${which}`, release, answer => readRelease(answer, name))] }
				: undefined;
		}
	}
	return undefined;
}

/** The file itself may be large; its repository tells whether it is archived, and which branches have slashes. */
function fileOf(owner: string, name: string, refAndPath: readonly string[]): SitePage {
	return {
		requests: [
			ask(`/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`, repository, answer => {
				const file = withoutRef(refAndPath, answer.default_branch ?? '');
				const title = file === '' ? answer.full_name : `${answer.full_name}: ${file}`;
				return { title, archived: answer.archived ?? false, description: file === '' ? answer.description : undefined };
			}),
		],
	};
}

function withoutRef(refAndPath: readonly string[], defaultBranch: string): string {
	const text = refAndPath.join('/').replace(/^refs\/(?:heads|tags)\//, '');
	return `${text}/`.startsWith(`${defaultBranch}/`)
		? text.slice(defaultBranch.length + 1)
		: text.split('/').slice(1).join('/');
}

function readRepository(answer: Output<typeof repository>): SiteAnswer {
	return {
		title: answer.full_name,
		description: answer.description,
		archived: answer.archived ?? false,
		canonicalUrl: `https://github.com/${answer.full_name}`,
	};
}

function readIssue(answer: Output<typeof issue>): SiteAnswer {
	return { title: answer.title, published: answer.created_at };
}

/** Many are called by their number alone. */
function readRelease(answer: Output<typeof release>, repo: string): SiteAnswer {
	const name = answer.name?.trim() || answer.tag_name;
	return {
		title: name.toLowerCase().includes(repo.toLowerCase()) ? name : `${repo} ${name}`,
		published: answer.published_at,
	};
}

function readGist(answer: Output<typeof gist>): SiteAnswer {
	return {
		title: answer.description?.trim() || (Object.keys(answer.files)[0] ?? ''),
		published: answer.created_at,
	};
}

/** Its HTML puts name and description into the title, and an invitation behind the description. */
function refined({ title, description }: PageInfo, name: string): Partial<PageInfo> {
	const about = description
		?.replace(/(?:^| )Contribute to \S+ development by creating an account on GitHub\.$/, '')
		.replace(/ - \S+\/\S+$/, '');
	return {
		title: title?.toLowerCase().startsWith(`${name.toLowerCase()}:`) ? title.slice(0, name.length) : title,
		description: about || null,
	};
}

function withoutNumber({ title }: PageInfo): Partial<PageInfo> {
	return { title: title?.replace(/(?: by \S+)? · (?:Issue|Pull Request|Discussion) #\d+ · \S+$/, '') ?? null };
}

function ask<S extends Schema>(
	path: string,
	schema: S,
	read: (answer: Output<S>) => SiteAnswer | undefined,
): SiteRequest {
	return requestOf(`${api}${path}`, schema, read, 'application/vnd.github+json');
}
