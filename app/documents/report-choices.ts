/** What an author of a report chooses from, by the value that is kept, in words. */
export const registerName = { company: 'Companies', charity: 'Charities' } as const;
export const sentByName = { electronic: 'Electronically', other: 'By post', mixed: 'By both' } as const;
export const isKeyName = { yes: 'Yes', no: 'No' } as const;

/** As the options of a box, in their order. */
export const choicesOf = (
  names: Readonly<Record<string, string>>,
): readonly Readonly<{ value: string; text: string }>[] =>
  Object.entries(names).map(([value, text]) => ({ value, text }));
