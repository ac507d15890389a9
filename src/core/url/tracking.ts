import type { OffsetRange } from '../model';

/** A tracking parameter and where `name=value` stands in the URL it was found in. */
export interface TrackingParameter {
	readonly name: string;
	readonly range: OffsetRange;
}

/**
 * Finds the parameters of a query that only tell the site where its visitor came from.
 *
 * @param url As written in Markdown: `&amp;` and `\_` are understood. Addresses of web archives never have any, because
 *   their query is part of what was archived.
 */
export function trackingParameters(url: string): readonly TrackingParameter[] {
	const query = queryRange(url);
	if (!query) {
		return [];
	}
	const host = hostOf(url);
	if (archives.test(host)) {
		return [];
	}
	const found: TrackingParameter[] = [];
	let start = query.start;
	for (const part of url.slice(query.start, query.end).split(/(&amp;|&)/)) {
		if (part !== '&' && part !== '&amp;') {
			const [name = '', value = ''] = withoutBackslashes(part).split(/=(.*)/s);
			if (isTracking(name, value, host)) {
				found.push({ name, range: { start, end: start + part.length } });
			}
		}
		start += part.length;
	}
	return found;
}

/** The URL without its tracking parameters, otherwise unchanged to the byte, and the names of those removed, in order. */
export function withoutTracking(url: string): { readonly url: string; readonly removed: readonly string[] } {
	const found = trackingParameters(url);
	let result = url;
	for (const cut of trackingCuts(url, found).reverse()) {
		result = result.slice(0, cut.start) + result.slice(cut.end);
	}
	return { url: result, removed: found.map(parameter => parameter.name) };
}

/**
 * What to delete so that the parameters are gone with their separators: one range for each run of neighbours. The `?`
 * goes with the last parameter that was left.
 */
export function trackingCuts(url: string, parameters: readonly TrackingParameter[]): OffsetRange[] {
	const query = queryRange(url);
	return runsOf(url, parameters).map(run => {
		const { start } = run[0]!.range;
		const { end } = run.at(-1)!.range;
		if (end < query!.end) {
			return { start, end: end + separatorAt(url, end) };
		}
		return { start: start === query!.start ? start - 1 : start - (url.startsWith('&amp;', start - 5) ? 5 : 1), end };
	});
}

/** Parameters that stand side by side, together. */
export function runsOf(url: string, parameters: readonly TrackingParameter[]): TrackingParameter[][] {
	const runs: TrackingParameter[][] = [];
	for (const parameter of parameters) {
		const last = runs.at(-1)?.at(-1);
		if (last && last.range.end + separatorAt(url, last.range.end) === parameter.range.start) {
			runs.at(-1)!.push(parameter);
		} else {
			runs.push([parameter]);
		}
	}
	return runs;
}

function separatorAt(url: string, offset: number): number {
	return url.startsWith('&amp;', offset) ? 5 : 1;
}

function queryRange(url: string): OffsetRange | undefined {
	const mark = url.indexOf('?');
	if (mark < 0) {
		return undefined;
	}
	const hash = url.search(/(?<!&)#/);
	const end = hash < 0 ? url.length : hash;
	return mark >= end ? undefined : { start: mark + 1, end };
}

function hostOf(url: string): string {
	return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

function withoutBackslashes(text: string): string {
	return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Their snapshots are found by the whole original URL. */
const archives = /(^|\.)(archive\.(org|today|ph|is|md|vn|fo|li)|archive-it\.org|webcitation\.org|perma\.cc)$/;

function isTracking(name: string, value: string, host: string): boolean {
	if (/^(utm_|mtm_|pk_|piwik_|hsa_)\w/i.test(name) || always.has(name.toLowerCase())) {
		return true;
	}
	if (/^(ref|source|via)$/.test(name) && namesSender(value)) {
		return !codeHosts.test(host);
	}
	return bySite.some(site => site.host.test(host) && site.name.test(name) && site.value.test(value));
}

/** Click, campaign and mailing identifiers, as the services that append them document or use them. */
const always: ReadonlySet<string> = new Set(
	`fbclid fb_action_ids fb_action_types fb_source fb_ref mibextid igshid igsh
	gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _ga _gl
	msclkid yclid ysclid twclid ttclid li_fat_id epik rdt_cid wickedid
	mc_cid mc_eid mkt_tok ml_subscriber ml_subscriber_hash vero_id vero_conv oly_anon_id oly_enc_id
	_hsenc _hsmi __hssc __hstc __hsfp hsctatracking bsft_clkid bsft_eid elqtrackid s_cid wt_mc
	ref_src ref_url guccounter guce_referrer guce_referrer_sig _branch_match_id __s`
		.split(/\s+/)
		.filter(Boolean),
);

/** `?ref=` names a branch, tag or commit there. */
const codeHosts =
	/(^|\.)(github\.com|githubusercontent\.com|gitlab\.\w+|bitbucket\.org|codeberg\.org|gitee\.com|sr\.ht|shields\.io)$|(^|\.)(git|gitlab|gitea|code)\./;

/** A site (`example.com`) or a newsletter or list (`awesome-go`): never `main`, `v1.2`, `6` or a file's name. */
function namesSender(value: string): boolean {
	return (
		/^(?:[a-z0-9-]+\.)+(?!(?:md|js|ts|py|rb|rs|sh|cs|pl|go|hs|ml)$)(?:com|org|net|dev|app|xyz|blog|news|email|[a-z]{2})$/i.test(
			value,
		) ||
		/^awesome[a-z0-9_-]*$|[a-z](?:-?newsletter|-?weekly|-?digest)$/i.test(value) ||
		/^(?:rss|newsletter|producthunt|product-hunt|hackernews|hn|twitter|reddit|linkedin|facebook|indiehackers)$/i.test(
			value,
		)
	);
}

/** Names that mean something else on other sites. */
const bySite: readonly { readonly host: RegExp; readonly name: RegExp; readonly value: RegExp }[] = [
	{ host: /(^|\.)(youtube\.com|youtu\.be|spotify\.com)$/, name: /^si$/, value: /^[\w-]{8,}$/ },
	{
		host: /(^|\.)(youtube\.com|youtu\.be)$/,
		name: /^feature$/,
		value: /^(youtu\.be|share|shared|emb_\w+|youtube_gdata\w*)$/,
	},
	{ host: /(^|\.)(youtube\.com|youtu\.be)$/, name: /^(ab_channel|pp)$/, value: /./ },
	{ host: /(^|\.)(twitter|x)\.com$/, name: /^s$/, value: /^\d{1,2}$/ },
	{ host: /(^|\.)(docs|drive)\.google\.com$/, name: /^usp$/, value: /./ },
	{ host: /(^|\.)linkedin\.com$/, name: /^trk(campaign|info)?$/i, value: /./ },
	{ host: /(^|\.)amazon\.[a-z.]+$/, name: /^(ref_?|pd_rd_\w+|pf_rd_\w+|qid|sr|crid|sprefix|dchild)$/, value: /./ },
	{ host: /(^|\.)medium\.com$/, name: /^source$/, value: /-{3}/ },
	{ host: /./, name: /^gi$/, value: /^[0-9a-f]{11,13}$/ },
	{ host: /(^|\.)(nytimes\.com)$/, name: /^smid$/, value: /./ },
	{ host: /(^|\.)(aliyun|alibaba|aliexpress|taobao|tmall|alibabacloud)\.com$/, name: /^(spm|scm)$/, value: /\./ },
];
