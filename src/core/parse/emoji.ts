/** Characters that decorate, for character classes of patterns with the `u` flag. */
export const pictures = '\\p{Extended_Pictographic}\\u{1F1E6}-\\u{1F1FF}\\uFE0F\\u200D\\u20E3★☆✓✔●◆■□▪•';

/** One of them, or a shortcode such as `:rocket:`. */
export const emoji = `(?:[${pictures}]|:[\\w+-]+:)`;
