/** Zero-width characters and marks of direction, for character classes: they stand between what a reader reads. */
export const invisible = '\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';
