/**
 * Words with a capital at their front, so that a sentence or a label may begin with them.
 * Authority: the project's own convention.
 * Example: "the meeting" is "The meeting".
 */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
