/**
 * Names as their owners write them. Only such as are wrong in every other mixture of capitals and small letters: no words
 * of the language, no names that are also commands or packages in small letters.
 */
const names = `
ActionScript|ActivityPub|AdBlock|AdGuard|AirDrop|AirPods|AirTag|AlphaGo|AlphaZero|AngularJS|AppImage|AppleScript|ArangoDB|ArcGIS|
ArgoCD|ASP.NET|AutoCAD|AutoHotkey|AutoML|BeagleBone|BibTeX|BigQuery|BitLocker|BitTorrent|BlackBerry|BuzzFeed|
CentOS|ChatGPT|CircleCI|ClickHouse|CloudFlare=Cloudflare|CloudFormation|CloudWatch|CockroachDB|CodeIgniter|CodeMirror|CodePen|CodeSandbox|CoffeeScript|
CouchDB|CrowdStrike|DaVinci Resolve|DeepMind|DeepSeek|DeviantArt|DigitalOcean|DocuSign|DreamHost|DreamWorks|DuckDB|DuckDuckGo|
DynamoDB|EasyEDA|ElevenLabs|EverNote=Evernote|FaceTime|FastAPI|FileMaker|FileZilla|FireBase=Firebase|FireFox=Firefox|FreeBSD|FreeCAD|FreeCodeCamp=freeCodeCamp|FreeRTOS|
GeForce|GitBook|GitHub|GitKraken|GitLab|GoDaddy|GoLand|GoodReads=Goodreads|GraphQL|HackerNews=Hacker News|HackerOne|HackerRank|HarmonyOS|HashiCorp|HomeKit|HomePod|HostGator|
HubSpot|iCloud|iMessage|iMovie|InDesign|InfluxDB|InstaGram=Instagram|IntelliJ|IntelliSense|iOS|iPad|iPadOS|iPhone|iPod|iTerm2|iTunes|
JavaScript|JavaFX|JetBrains|JFrog|jQuery|JSFiddle|JSDoc|JSHint|JSLint|JWPlayer=JW Player|KeePass|KeePassXC|KiCad|KickStarter=Kickstarter|LangChain|LaunchDarkly|LeetCode|LibreOffice|LineageOS|
LinkedIn|LiveScript|LlamaIndex|LogRocket|LucidChart=Lucidchart|macOS|MariaDB|MathJax|MathML|MATLAB|MediaWiki|MicroPython|Microsoft|MongoDB|MooTools|MySpace|MySQL|
Neo4j|NestJS|NetBSD|NetFlix=Netflix|NewSQL|Next.js|Node.js|NodeJS=Node.js|NoSQL|NumPy|Nuxt.js|OAuth|OAuth2|OpenAI|OpenAPI|OpenBSD|OpenCL|OpenCV|OpenGL|OpenID|OpenJDK|OpenOffice|OpenSearch|
OpenSSH|OpenStack|OpenStreetMap|OpenSUSE=openSUSE|OpenTelemetry|OpenVPN|OpenWrt|OrientDB|PagerDuty|PayPal|PeerTube|PhoneGap|PhpStorm|PHPUnit|PlayStation|PluralSight=Pluralsight|PostCSS|PostgreSQL|PostGIS|
PouchDB|PowerPoint|PowerShell|ProductHunt=Product Hunt|PureScript|PyCharm|PyPI|PyTorch|QuickTime|RabbitMQ|RavenDB|ReasonML|ReactiveX|ReadTheDocs=Read the Docs|RethinkDB|RubyGems|RubyMine|RubyMotion|
SaltStack|ScyllaDB|SendGrid|SharePoint|SlideShare|SmartThings|SnapChat=Snapchat|SonarQube|SoundCloud|SourceForge|SpaceX|SQLAlchemy|SQLite|SquareSpace=Squarespace|
StackOverflow=Stack Overflow|SteamOS|StumbleUpon|SurrealDB|SvelteKit|SwiftUI|TablePlus|TeamCity|TeamViewer|TechCrunch|TensorBoard|TensorFlow|TeXstudio|TikTok|TimescaleDB|TiddlyWiki|TravisCI=Travis CI|
TypeScript|UIKit|uTorrent|VictoriaMetrics|VirtualBox|VMware|vSphere|Vue.js|VueJS=Vue.js|Vuex|W3Schools|watchOS|tvOS|WebAssembly|WebGL|WebGPU|WebKit|WebRTC|WebStorm|WeChat|WhatsApp|
WikiData=Wikidata|WikiPedia=Wikipedia|WinRAR|WireGuard|WireShark=Wireshark|WooCommerce|WordPress|XQuery|YouTube|YouTrack|ZeroMQ|ZoomInfo
`;

/** A name, and what is written for it. */
export interface ProductName {
	/** In small letters. */
	readonly written: string;
	readonly right: string;
	/** Only capitals and small letters differ. */
	readonly sameLetters: boolean;
}

/** Names by the first letters and digits of what is written, in small letters; longer ones first. */
export type NamesByFirstWord = ReadonlyMap<string, readonly ProductName[]>;

export interface ProductNames {
	readonly byFirstWord: NamesByFirstWord;
	/** Finds something in every text, in small letters, that one of the names stands in, and in few others. */
	readonly beginnings: RegExp;
}

/**
 * The names that `product-name` knows, and a person's own, which come first.
 *
 * @param own As they should be written.
 */
export function productNames(own: readonly string[]): ProductNames {
	const names = remembered.get(own) ?? readNames(own);
	remembered.set(own, names);
	return names;
}

/** A list asks for them once for each of its parts. */
const remembered = new WeakMap<readonly string[], ProductNames>();

function readNames(own: readonly string[]): ProductNames {
	const known = new Map<string, string>();
	for (const name of names.replace(/\n/g, '').split('|')) {
		const [written = '', right = written] = name.split('=');
		known.set(written.toLowerCase(), right);
	}
	for (const name of own) {
		known.set(name.toLowerCase(), name);
	}
	const index = byFirstWord(known);
	return { byFirstWord: index, beginnings: new RegExp([...index.keys()].join('|')) };
}

/** @param known The right name for what is written, in small letters; a mark such as `?` may stand before its first word. */
export function byFirstWord(known: ReadonlyMap<string, string>): NamesByFirstWord {
	const byStart = new Map<string, ProductName[]>();
	for (const [written, right] of known) {
		const start = /^\??[\p{L}\p{N}]+/u.exec(written)?.[0];
		if (start) {
			byStart.set(start, [
				...(byStart.get(start) ?? []),
				{ written, right, sameLetters: written === right.toLowerCase() },
			]);
		}
	}
	for (const group of byStart.values()) {
		group.sort((a, b) => b.written.length - a.written.length);
	}
	return byStart;
}
