import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { personId } from '#db/seed/reference-data.server.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const client = path.resolve('.build/client');
const compressed = (file: string) => {
  const bytes = fs.readFileSync(path.join(client, file));
  return file.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
};

it.each(['/', '/tasks', '/procurements', '/procurements/new?template=plain'])(
  'the first load of %s is under 170 kB compressed in all',
  async (address) => {
    const { body } = await portal.get(address, personId('halton-commissioner'));
    const named = [...body.matchAll(/(?:href|src|from) ?=? ?"(\/(?:assets\/)?[^"]+\.(?:js|css|svg))"/g)].map(
      ([, file]) => file as string,
    );
    const styles = named
      .filter((file) => file.endsWith('.css'))
      .map((file) => fs.readFileSync(path.join(client, file), 'utf8'));
    const fonts = styles.flatMap((css) =>
      [...css.matchAll(/url\((\/assets\/[^)]+\.woff2)\)/g)].map(([, file]) => file as string),
    );
    const manifest = fs
      .readdirSync(path.join(client, 'assets'))
      .filter((file) => file.startsWith('manifest-'))
      .map((file) => `/assets/${file}`);
    const files = [...new Set([...named, ...fonts, ...manifest])];
    expect(files.length).toBeGreaterThan(6);
    const total = files.reduce((sum, file) => sum + compressed(file), brotliCompressSync(Buffer.from(body)).length);
    expect(total).toBeLessThan(170_000);
  },
);
