import fs from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { testDatabase } from './test-database.ts';

const database = testDatabase();
const folder = path.resolve(import.meta.dirname, '../../db/schema');

/** Columns by table as the types of db/schema say them, read from the source by the compiler. */
function typedColumns(): Record<string, string[]> {
  const file = path.join(folder, 'database.ts');
  const program = ts.createProgram([file], {
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file) as ts.SourceFile;
  const declared = source.statements.find(
    (one): one is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(one) && one.name.text === 'Database',
  );
  const tables = checker.getTypeAtLocation(declared as ts.InterfaceDeclaration).getProperties();
  return Object.fromEntries(
    tables.map((table) => {
      const columns = checker
        .getTypeOfSymbolAtLocation(table, source)
        .getProperties()
        .map((column) => snake(column.name));
      return [snake(table.name), columns.sort()];
    }),
  );
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

it('is what the migrated database has, table by table and column by column', async () => {
  const sql = postgres(database.url, { max: 1, onnotice() {} });
  const rows = await sql<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'`;
  await sql.end();
  const stored: Record<string, string[]> = {};
  for (const { table, column } of rows) stored[table] = [...(stored[table] ?? []), column].sort();
  expect(stored).toEqual(typedColumns());
});

it('has one file a migration, numbered without a gap', () => {
  const numbers = fs.readdirSync(path.resolve(folder, '../migrations')).map((name) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});
