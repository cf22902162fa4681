/** The id of a numbered paragraph on the page, for links from findings: "3.4" is "paragraph-3-4". */
export function paragraphAnchor(number: string): string {
  return `paragraph-${number.replaceAll('.', '-')}`;
}
