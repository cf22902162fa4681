import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Block, Document, Inline, Runs } from './document.ts';
import type { DocumentProblem } from './document-problems.ts';
import { documentProblems } from './document-problems.ts';

export type PublicCopyRefusal = { readonly kind: 'unresolved'; readonly problems: readonly DocumentProblem[] };

/**
 * What the public may have of a document: no guidance, no signature, no address inside the portal.
 * Refused while anything is unresolved. The exempt part is a document of its own and is never given to this.
 */
export function publicCopy(document: Document): Result<Document, PublicCopyRefusal> {
  const problems = documentProblems(document);
  if (problems.length > 0) return refuse({ kind: 'unresolved', problems });
  return ok({ ...document, status: 'public', blocks: document.blocks.flatMap(publicBlock) });
}

function publicBlock(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'note':
      return block.purpose === 'guidance' ? [] : [{ ...block, runs: plain(block.runs) }];
    case 'heading':
      return [{ ...block, runs: plain(block.runs) }];
    case 'paragraph':
      return [{ ...block, runs: plain(block.runs), source: null }];
    case 'list':
      return [{ ...block, items: block.items.map(plain) }];
    case 'definitions':
      return [{ ...block, rows: block.rows.map((row) => ({ ...row, value: plain(row.value) })) }];
    case 'table':
      return [{ ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(plain) })) }];
    case 'signature':
      return [{ ...block, post: plain(block.post), signedOn: plain(block.signedOn), name: null, redacted: true }];
    case 'chart':
    case 'pageBreak':
      return [block];
  }
}

function plain(runs: Runs): Runs {
  return runs.map((run): Inline => {
    if (run.kind !== 'fact') return run;
    return { kind: run.strong ? 'strong' : 'text', text: run.text };
  });
}
