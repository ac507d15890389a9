import { expect, it } from 'vitest';
import { messageText } from '../../../src/host/messageText';

it.each([
	['Gone. [Try again](command:workbench.action.quit)', 'Gone. [Try again] (command:workbench.action.quit)'],
	['[a](https://example.com "b")', '[a] (https://example.com "b")'],
	['two\nlines \u202Efdp.exe', 'two lines fdp.exe'],
	['a [b] (c)', 'a [b] (c)'],
])('a message has no link that %j would make', (text, message) => {
	expect(messageText(text)).toBe(message);
});
