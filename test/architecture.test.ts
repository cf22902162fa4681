import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const filesOf = (folder: string) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
const source = [...filesOf('app'), ...filesOf('db')].filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const holding = (pattern: RegExp, files: readonly string[] = source) =>
  files.filter((file) => pattern.test(read(file)));

describe('the house', () => {
  it('has only the rooms it should have', () => {
    const folders = fs
      .readdirSync(root, { withFileTypes: true })
      .filter((one) => one.isDirectory() && !one.name.startsWith('.'))
      .map(({ name }) => name);
    expect(folders.filter((name) => name !== 'node_modules' && name !== 'test-results').sort()).toEqual([
      'app',
      'db',
      'e2e',
      'public',
      'test',
    ]);
  });

  it('names files after what they hold', () => {
    const vague = source.filter((file) =>
      /(^|\/)(index|utils?|helpers?|common|misc|lib|service|manager)\.[a-z.]+$/.test(file),
    );
    expect(vague).toEqual([]);
    const routes = /^app\/routes\//;
    const cased = source.filter((file) => !routes.test(file) && !/^[a-z0-9.-]+$/.test(path.basename(file)));
    expect(cased).toEqual([]);
  });

  it('keeps files short enough to read', () => {
    const long = source.filter((file) => !/^db\/(seed|migrations)\//.test(file) && read(file).split('\n').length > 300);
    expect(long).toEqual([]);
  });

  it('keeps the database out of the browser: runtime files of db are server files', () => {
    const runtime = filesOf('db').filter((file) => !/^db\/(schema|migrations|seed)\//.test(file));
    expect(runtime.filter((file) => !file.endsWith('.server.ts'))).toEqual([]);
  });
});

it('every test that ARCHITECTURE.md names is there', () => {
  const named = [...read('ARCHITECTURE.md').matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file as string);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
});

describe('one place each', () => {
  it('one file reads the environment', () => {
    expect(holding(/process\.env/).filter((file) => !file.startsWith('app/cli/'))).toEqual([
      'app/server/env.server.ts',
      'db/embedded.server.ts',
    ]);
  });

  it('a form is read in one place, which limits its size', () => {
    expect(holding(/\.formData\(\)|request\.(text|json|arrayBuffer)\(\)/)).toEqual([]);
  });

  it('the domain has no clock, no randomness, no locale', () => {
    const domain = source.filter((file) => file.startsWith('app/domain/'));
    expect(holding(/new Date\(\)|Date\.now|Math\.random|toLocale|Intl\./, domain)).toEqual([]);
  });

  it('every rule names its authority and a worked example', () => {
    const domain = source.filter((file) => file.startsWith('app/domain/'));
    expect(domain.filter((file) => !/Authority:/.test(read(file)) || !/Example[^:]*:/.test(read(file)))).toEqual([]);
  });

  it('no page styles itself, which the content policy would block', () => {
    expect(holding(/\sstyle=\{/)).toEqual([]);
  });

  it('only Remix gets default exports', () => {
    const allowed = /^app\/(routes\/[^/]+\/route\.tsx|root\.tsx|entry\.server\.tsx)$/;
    expect(holding(/^export default/m).filter((file) => !allowed.test(file))).toEqual([]);
  });

  it('every command asks for permission', () => {
    const commands = source.filter(
      (file) => /^app\/commands\/[^/]+\.server\.ts$/.test(file) && /\bchange\(/.test(read(file)),
    );
    // The first has no procurement yet; the second is a person's own register.
    const open = ['app/commands/create-procurement.server.ts', 'app/commands/record-interest.server.ts'];
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((file) => !/\badmit\w*\(/.test(read(file)) && !open.includes(file))).toEqual([]);
  });

  it('no mean of marks is formed anywhere between the marks and the consensus', () => {
    const moderation = source.filter((file) => /(moderation|consensus|spread|score_|scoring)/.test(file));
    expect(holding(/\b(mean|average|avg)\b\s*[(=:]/i, moderation)).toEqual([]);
  });
});

it('nobody imports across the layers', () => {
  const run = spawnSync('npm', ['run', '--silent', 'layers'], { cwd: root, encoding: 'utf8' });
  expect(run.stdout + run.stderr).toContain('no dependency violations found');
});

it('the layers are watched: an import that breaks them is found', () => {
  const planted = path.join(root, 'app/domain/planted-for-a-moment.ts');
  fs.writeFileSync(planted, "import { sql } from 'kysely';\nexport const planted = sql;\n");
  try {
    const run = spawnSync('npm', ['run', '--silent', 'layers'], { cwd: root, encoding: 'utf8' });
    expect(run.status).not.toBe(0);
    expect(run.stdout).toContain('domain-is-pure');
  } finally {
    fs.rmSync(planted);
  }
});
