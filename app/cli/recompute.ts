/**
 * `npm run --silent recompute -- FILE.json` recomputes an exported pack without a database or a server and prints one
 * JSON object. Exit 0: computed. Exit 2: refused, and the object lists why.
 * Example: `npm run --silent recompute -- test/cases/timetable-visible.json`.
 */
import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '#app/domain/problem.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { LARGEST_PACK, recomputeText } from '#app/exchange/recompute/recompute.server.ts';

const COMPUTED = 0;
const REFUSED = 2;

main(process.argv.slice(2));

function main(files: readonly string[]): void {
  const text = readPack(files);
  const result = text.ok ? recompute(text.value) : text;
  const output = result.ok ? result.value : { refused: result.refusal };
  process.exitCode = result.ok ? COMPUTED : REFUSED;
  process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
}

function readPack(files: readonly string[]): Result<string, readonly Problem[]> {
  const [file] = files;
  if (file === undefined || files.length > 1) return refused('Give the name of one pack: recompute FILE.json');
  try {
    const status = statSync(file);
    if (!status.isFile()) return refused(`${file} is not a file.`);
    if (status.size > LARGEST_PACK) return refused(`The pack is larger than ${LARGEST_PACK / 1_000_000} MB.`);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (error) {
    const reason = error instanceof TypeError ? 'is not UTF-8 text' : 'cannot be read';
    return refused(`${file} ${reason}.`);
  }
}

/** A pack that breaks the program is refused too: nothing half computed is ever printed. */
function recompute(text: string): ReturnType<typeof recomputeText> {
  try {
    return recomputeText(text);
  } catch (error) {
    return refused(`The pack could not be computed: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
}

function refused(problem: string): { readonly ok: false; readonly refusal: readonly Problem[] } {
  return refuse([{ path: '', problem }]);
}
