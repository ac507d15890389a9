import type { OffsetRange } from '../../model';
import { rangeOf, type Tree, visit } from '../../parse/tree';
import { byFirstWord, type NamesByFirstWord, type ProductName, productNames } from './productNames';

/**
 * Names that awesome-lint asks to be written so, besides those of `productNames`: `written=right` where more than the case can
 * differ; behind `?` names that are also words, and mean the product only before a word such as “framework”.
 */
const names = `
Ansible|Ant Design|Amazon Web Services|Android|Android Studio|Arch Linux|aspnet=ASP.NET|AWS|After Effects|backbonejs=Backbone.js|backbone.js=Backbone.js|Bitbucket|Bitcoin|
Blockchain|Brackets|Canva|Cassandra|Chai|Chakra UI|chakraui=Chakra UI|CLion|Clojure|Cloudflare|Cordova|Cypress|DAO|Debian|DeFi|DirectX|Django|Docker|Dropbox|
Elasticsearch|Emacs|emberjs=Ember.js|ember.js=Ember.js|esbuild|Ethereum|Evernote|Expo|expressjs=Express.js|express.js=Express.js|Fastify|Fedora|Figma|Firestore|GCP|GIMP|Git|GitHub Actions|GitLab CI|Godot|
Google Cloud|Google Docs|Google Drive|Google Sheets|graph ql=GraphQL|git hub=GitHub|git lab=GitLab|Haskell|Heroku|huggingface=Hugging Face|Hugging Face|Illustrator|ImageMagick|Inkscape|InVision|Ionic|
Jenkins|Jest|Jupyter|k8s=Kubernetes|Kubernetes|Keras|koajs=Koa.js|koa.js=Koa.js|Kotlin|Laravel|Linode|Linux|mac os=macOS|mac os x=macOS|mac osx=macOS|macosx=macOS|os x=macOS|osx=macOS|Material-UI|
materialui=Material-UI|Matplotlib|MetaMask|Microsoft Azure|Microsoft Office|Microsoft Teams|mongo db=MongoDB|NativeScript|Neovim|NetBeans|Netlify|nextjs=Next.js|NFT|nuxtjs=Nuxt.js|Office 365|OneDrive|OneNote|
OpenZeppelin|Pandas|Perl|Photoshop|PHP|Playwright|Postman|postgres=PostgreSQL|Premiere Pro|Prisma|Progressive Web App|Puppeteer|PWA|React Native|reactnative=React Native|RedHat|Redis|Rollup|Ruby on Rails|rubyonrails=Ruby on Rails|
Scala|scikitlearn=scikit-learn|scikit-learn|SciPy|Seaborn|Selenium|Service Worker|serviceworker=Service Worker|Solidity|Solr|SourceTree|Spring Boot|springboot=Spring Boot|stack overflow=Stack Overflow|Storybook|Sublime Text|
sublimetext=Sublime Text|Supabase|SVN|SWC|Symfony|tailwindcss=Tailwind CSS|Tailwind CSS|Terraform|Travis CI|Trello|Turbopack|Ubuntu|Unreal Engine|unrealengine=Unreal Engine|Vercel|
Visual Studio|Visual Studio Code|visualstudio=Visual Studio|Vite|Vitest|VSCode|Vulkan|Vultr|wasm=WebAssembly|web assembly=WebAssembly|Web3|WebDriver|Webpack|WebSocket|Wireshark|Xamarin|Xcode|you tube=YouTube|Zig|
?Alpine|?Angular|?Asana|?Atom|?Babel|?Blender|?Bootstrap|?Crystal|?Dart|?Discord|?Eclipse|?Flask|?Flutter|?Insomnia|?Jasmine|?Julia|?llama=LLaMA|?Mercurial|?Mocha|?Nano|?net=.NET|?Notion|?Obsidian|?Parcel|?Python|
?Rails|?React|?Rider|?Ruby|?Rust|?Sketch|?Slack|?Spring|?Svelte|?Swift|?Unity|?Vim|?Windows|?Zoom
`;

/** What a word that is also a name stands before when it means the product. */
const tells =
	/^\s+(?:programming|language|framework|library|plugin|extension|components?|hooks?|channel|models?|applications?|feeds?|router|script|code|coding|developer|development|compiler|crate|gem|ide|editor|sdk|api|bot|syntax|native|vault|boot|linux|server|engine)\b/i;

/** A name that is not written as awesome-lint asks. */
export interface AskedName {
	readonly range: OffsetRange;
	readonly written: string;
	readonly right: string;
}

/**
 * Every such name in texts of any kind, links' texts and names in capitals included; parts of longer names (`git-lfs`, `my_git`,
 * `git.io`) left out.
 *
 * @param own Names that the settings add.
 */
export function awesomeNames(text: string, root: Tree, own: readonly string[]): AskedName[] {
	const known = knownNames(own);
	const found: AskedName[][] = [];
	visit(root, node => {
		if (node.type === 'text') {
			const { start, end } = rangeOf(node);
			found.push(namesIn(text.slice(start, end), start, known));
		}
	});
	return found.flat();
}

function knownNames(own: readonly string[]): NamesByFirstWord {
	const asked = new Map<string, string>();
	for (const name of names.replace(/\n/g, '').split('|')) {
		const [written = '', right = written.replace('?', '')] = name.split('=');
		asked.set(written.toLowerCase(), right);
	}
	const index = new Map<string, readonly ProductName[]>(byFirstWord(asked));
	for (const [word, others] of productNames(own).byFirstWord) {
		const all = [...others, ...(index.get(word) ?? [])];
		index.set(
			word,
			all.sort((a, b) => b.written.length - a.written.length),
		);
	}
	return index;
}

function namesIn(text: string, offset: number, known: NamesByFirstWord): AskedName[] {
	const found: AskedName[] = [];
	let end = 0;
	if (/^[\w.-]+\/[\w.-]+$/.test(text)) {
		// A repository by its path.
		return found;
	}
	for (const { 0: word, index } of text.matchAll(/[\p{Script=Latin}\d]+/gu)) {
		if (index < end || /[\w.\-@#]$/.test(text.slice(Math.max(0, index - 1), index))) {
			continue;
		}
		const name = [...(known.get(word.toLowerCase()) ?? []), ...(known.get(`?${word.toLowerCase()}`) ?? [])].find(
			({ written }) => isAt(text, index, written),
		);
		if (name) {
			end = index + name.written.replace('?', '').length;
			const written = text.slice(index, end);
			if (written !== name.right) {
				found.push({ range: { start: offset + index, end: offset + end }, written, right: name.right });
			}
		}
	}
	return found;
}

function isAt(text: string, index: number, written: string): boolean {
	const name = written.replace('?', '');
	const end = index + name.length;
	const after = text.slice(end, end + 30);
	return (
		text.slice(index, end).toLowerCase() === name && !/^[\w.-]/.test(after) && (name === written || tells.test(after))
	);
}
