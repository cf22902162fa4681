/**
 * Text that is stored is writing: tabs and line ends are, other control characters and marks that turn the direction of
 * reading are not. They come from pasting, cannot be seen, and make two equal-looking records differ.
 * Authority: the project's own convention; what is published must read the same to everybody (PCR 2015 regulation 18).
 * Example: "Q1" with a zero byte behind it is not plain text, "Élan – 10 %" is.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
const loneSurrogate = /\p{Surrogate}/u;

export const isPlainText = (text: string): boolean => !controlCharacters.test(text) && !loneSurrogate.test(text);

/** One kind of line end, nothing before the first or after the last word. */
export const tidyText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
