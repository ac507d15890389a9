import { characterEntities } from 'character-entities';
import { expect, test } from 'vitest';
import { decodeNamedCharacterReference } from '../../../src/core/parse/namedReference';

test('every name of a character is known, as micromark knows it', () => {
	const names = Object.keys(characterEntities);
	expect(names.length).toBeGreaterThan(2000);
	expect(Object.fromEntries(names.map(name => [name, decodeNamedCharacterReference(name)]))).toEqual(characterEntities);
});

test.each(['', 'nosuchname', 'notit', 'ampx', 'AMp', '__proto__', 'toString'])('%j names no character', name => {
	expect(decodeNamedCharacterReference(name)).toBe(false);
});
