import type { CellProblem } from './cells.ts';

type Texts = Readonly<{ workbook: string; relations: string; sheet(target: string): string | undefined }>;

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Cells that hold a formula, by sheet and address: what they would show elsewhere is not what was checked here. */
export function formulaCells({ workbook, relations, sheet }: Texts): readonly CellProblem[] {
  const targets = new Map(
    [...relations.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return [...workbook.matchAll(/<sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id'));
    const text = target === undefined ? undefined : sheet(target.replace(/^\/?(xl\/)?/, 'xl/'));
    if (text === undefined) return [];
    const name = attribute(tag, 'name') ?? '';
    return [...text.matchAll(/<c\s[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<f[\s>/]/g)].map(([, address = '']) => ({
      sheet: name,
      address,
      sentence: 'holds a formula; type its value instead',
    }));
  });
}
