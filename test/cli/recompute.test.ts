import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'recompute-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...files: string[]) => {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'recompute', '--', ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: JSON.parse(stdout) };
};
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('npm run recompute', () => {
  it('prints one JSON object and exits 0', () => {
    const { status, output } = run('test/cases/timetable-visible.json');
    expect(status).toBe(0);
    expect(output).toMatchObject({ kind: 'timetable', agrees: true, differences: [] });
  });

  it('exits 2 with refusals for a pack that is wrong', () => {
    const { status, output } = run(file('wrong.json', '{"kind":"evaluation","format":1,"criteria":[],"bids":[]}'));
    expect(status).toBe(2);
    expect(output).toEqual({ refused: [{ path: 'criteria', problem: 'At least one criterion is needed.' }] });
  });

  it('exits 2 with refusals for what is no pack', () => {
    const large = file('large.json', '');
    truncateSync(large, 20_000_001);
    const runs = [
      run(),
      run('a.json', 'b.json'),
      run(join(folder, 'absent.json')),
      run(folder),
      run(file('broken.json', '{')),
      run(file('latin.json', new Uint8Array([0x7b, 0xe9, 0x7d]))),
      run(large),
    ];
    for (const { status, output } of runs) {
      expect(status).toBe(2);
      expect(output.refused).toEqual([{ path: '', problem: expect.stringMatching(/./) }]);
    }
  });
});
