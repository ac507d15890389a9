/** Lower-case words, in the singular, that no person's name holds; a parenthesis with one of them is a medium, a product, a group. */
const notNames = new Set(
	(
		'? a about academy advanced agency ai algorithm american an analyzer and android anything api app ' +
		'appointment archive article as association at audio authority back backend beginner beta binary bitcoin ' +
		'blog book bot browser building by carousel center centre chapter cheat chinese city cli client cloud ' +
		'cocktail code coding collection college com commercial common community company conference corp corporation ' +
		'course creator data database deep demo department deprecated designer desktop developer diff digital ' +
		'director doc documentation draft driven early edition editor edu elektronik email encoding end engine ' +
		'engineer engineering english episode essay extended extension for form foundation framework free french ' +
		'from front frontend full game german github google group guide hat home hook hugging humanitie in inc ' +
		'institute instrument interactive interview introduction is japanese java javascript journal jupyter ' +
		'keyboard korean lab language learning lecture legacy library license limited linux lisp list lite live llc ' +
		'logic ltd mac machine magazine magic manager manual marketing mechanical minimal mining mirror mobile model ' +
		'musical net network networking neural neuron new news newsletter note number of official old on online only ' +
		'open or org os overflow pad page paid paper paperless part partner pdf platform playground plugin podcast ' +
		'portal portuguese practice pres pro processing profiling programming project protocol puzzle python radio ' +
		'raspbian react reading realtime recipe recommended relatime release repo report research responsive review ' +
		'russian salesforce scheduling school science sdk search second security self senior sentiment series server ' +
		'service sheet signal signature simple site slide smalltalk society software some source spanish standard ' +
		'stanford studio summary system tagger talk team technology television test testing the third thread to tool ' +
		'toolbox toolkit translation trial tuner tutorial tweet twitter typing university unofficial unsupervised ' +
		'use vector venture version video view vim vol volume web website what wiki wikipedia window wish with ' +
		'working workshop writing your youtube zero-runtime'
	).split(' '),
);

/** Particles that stand between the parts of a name in lower case. */
const particle = /^(?:van|von|der|den|de|del|della|da|di|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|zu|y|e)$/;
const capitalised = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const initials = /^(?:\p{Lu}\.)+-?(?:\p{Lu}\.)*$|^\p{Lu}$/u;
const innerStop = /\.\p{Ll}/u;
const longWithStop = /^\p{L}{4,}\.$/u;
const suffix = /^(?:Jr|Sr|I{1,3}|IV|PhD|Ph\.D|MD)\.?$/;

function isCommonWord(word: string): boolean {
	const bare = word.toLowerCase().replace(/[.’']s?$/, '');
	return (
		notNames.has(bare) ||
		notNames.has(bare.replace(/s$/, '')) ||
		/\w{3}(?:tion|ness|able|ible|ware|ology)s?$/.test(bare)
	);
}

/** `Jean-Michel DOUDOUX`: the last of two words in capitals, the first being a double first name. */
function isFrenchSurname(word: string, words: readonly string[]): boolean {
	return (
		words.length === 2 &&
		word === words[1] &&
		/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(words[0]!) &&
		/^\p{Lu}{4,}$/u.test(word)
	);
}

/** Whether a text reads as one person's name: two to five capitalised words, particles and initials among them. */
function isName(text: string): boolean {
	const words = text.trim().split(/\s+/);
	if (words.length < 2 || words.length > 5) {
		return false;
	}
	// "React.js" and "Twitter. Deprecated" are no names
	if (words.some((word, index) => innerStop.test(word) || (index < words.length - 1 && longWithStop.test(word)))) {
		return false;
	}
	let full = 0;
	for (const word of words) {
		if (initials.test(word) || particle.test(word) || suffix.test(word)) {
			continue;
		}
		if (isCommonWord(word)) {
			return false;
		}
		// An acronym, camel case or a number is a product's name
		if (
			!capitalised.test(word) ||
			(/\p{Lu}{2}/u.test(word.replace(/^(?:Mc|Mac|O['’]|De|Di|La|Le|Van)/, '')) && !isFrenchSurname(word, words)) ||
			/^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}*$/u.test(word.replace(/^(?:Mc|Mac|De|Di|La|Le|Van|Du|Fitz)/, ''))
		) {
			return false;
		}
		full++;
	}
	const last = words.filter(word => !suffix.test(word)).at(-1) ?? '';
	return (
		full >= 1 &&
		capitalised.test(words[0]!) &&
		!particle.test(last) &&
		(full >= 2 || last.replace(/\./g, '').length > 1)
	);
}

/** The commonest family names that are not also common first characters of other words. */
const familyNames =
	/^(?:[李王张張刘劉陈陳杨楊赵趙吴吳徐孙孫胡朱郭何林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘袁董苏蘇叶葉吕呂魏蒋蔣丁沈姚卢盧姜崔谭譚廖范汪贾賈韦韋邱侯邹鄒熊孟秦阎閻薛尹黎郝龚龔邵钱錢阮庄莊翁殷倪尤柯]|欧阳|司马|诸葛|上官)\p{sc=Han}{1,2}$/u;

/** Whether a text is nothing but a Chinese name of two or three characters, or four with a double family name. */
export function isHanName(text: string): boolean {
	return familyNames.test(text);
}

const whiteSpace = /\s+/g;
const stopAtEnd = /(?<=\p{L}{3})(?<!\bal)\.$/u;
const endsWithEtAl = /^(.+?),? et al\.?$/;
const endsWithOthers = /,? (?:and others|u\.a\.)$/;
const betweenNames = /, ?(?:and |& ?)?|; ?| and | & | und | et | y /;

/**
 * Reads a credit such as `Jane Doe`, `Jane Doe and J. R. Roe`, `Doe et al.`
 *
 * @returns The text, white space collapsed, or `undefined` when it does not read as persons.
 */
export function personsIn(text: string): string | undefined {
	const credit = text.replace(whiteSpace, ' ').trim().replace(stopAtEnd, '');
	if (credit.length < 4 || credit.length > 120) {
		return undefined;
	}
	const etAl = endsWithEtAl.exec(credit);
	if (etAl) {
		const names = etAl[1]!.split(/, ?(?:and |& ?)?| and | & /);
		return names.every(name => isName(name) || (capitalised.test(name) && !isCommonWord(name))) ? credit : undefined;
	}
	const names = credit.replace(endsWithOthers, '').split(betweenNames);
	return names.length > 0 && names.every(isName) ? credit : undefined;
}
