/** A sentence may begin with it. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
