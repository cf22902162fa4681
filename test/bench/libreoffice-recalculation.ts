import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';

/** LibreOffice opens the file once, then recalculates everything in it in memory; prints the median milliseconds. */
const script = `
import subprocess, sys, time, uno
pipe, url, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
office = subprocess.Popen(['soffice', '--headless', '--norestore', '-env:UserInstallation=file://' + sys.argv[4],
  '--accept=pipe,name=' + pipe + ';urp;'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    for attempt in range(120):
        try:
            context = resolver.resolve('uno:pipe,name=' + pipe + ';urp;StarOffice.ComponentContext')
            break
        except Exception:
            time.sleep(0.25)
    desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
    hidden = uno.createUnoStruct('com.sun.star.beans.PropertyValue')
    hidden.Name, hidden.Value = 'Hidden', True
    document = desktop.loadComponentFromURL(url, '_blank', 0, (hidden,))
    times = []
    for round in range(rounds):
        begun = time.perf_counter()
        document.calculateAll()
        times.append((time.perf_counter() - begun) * 1000)
    sheet = document.Sheets.getByIndex(0)
    print(sorted(times)[len(times) // 2], sheet.getCellByPosition(3, 1).Value)
    document.close(True)
    desktop.terminate()
finally:
    office.kill()
`;

const column = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);
const formula = (value: string): Cell => ({ type: 'Formula', value });

/** The evaluation as evaluators keep it in a workbook: agreed marks by question, weighted scores, price score, total, rank. */
function rows({ marks, weights, highest, prices, priceWeight }: Workbook): Cell[][] {
  const last = marks.length + 1;
  const first = 6;
  const weightRow = last + 2;
  const scored = column(first + weights.length);
  const scoredEnd = column(first + 2 * weights.length - 1);
  const header: Cell[] = [
    'Bid',
    'Price',
    'Quality',
    'Total',
    'Rank',
    'Price score',
    ...weights.map((_, q) => `Q${q + 1}`),
  ].map((value) => ({ type: String, value }));
  const bids = marks.map((own, index): Cell[] => {
    const n = index + 2;
    return [
      { type: String, value: `Bid ${index + 1}` },
      { type: Number, value: prices[index] ?? 0 },
      formula(`SUM(${scored}${n}:${scoredEnd}${n})`),
      formula(`ROUND(C${n}+F${n},2)`),
      formula(`RANK(D${n},$D$2:$D$${last})`),
      formula(`${priceWeight}*MIN($B$2:$B$${last})/B${n}`),
      ...own.map((value): Cell => ({ type: Number, value })),
      ...own.map((_, q) => formula(`${column(first + q)}${n}/${highest}*${column(first + q)}$${weightRow}`)),
    ];
  });
  const blank: Cell[] = Array.from({ length: first }, () => null);
  return [header, ...bids, [], [...blank, ...weights.map((value): Cell => ({ type: Number, value }))]];
}

export interface Workbook {
  /** By bid, then by question. */
  readonly marks: readonly (readonly number[])[];
  /** In percent. */
  readonly weights: readonly number[];
  readonly highest: number;
  readonly prices: readonly number[];
  readonly priceWeight: number;
}

/** Median milliseconds of a recalculation in memory, and the total of the first bid; null where LibreOffice is not there. */
export async function recalculatedByLibreOffice(workbook: Workbook, rounds: number) {
  const python = ['/usr/bin/python3', 'python3'].find(
    (one) => spawnSync(one, ['-c', 'import uno']).status === 0 && spawnSync('soffice', ['--version']).status === 0,
  );
  if (!python) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recalculation-'));
  try {
    const file = path.join(folder, 'evaluation.xlsx');
    await writeXlsxFile(rows(workbook)).toFile(file);
    const given = ['-c', script, `bench${process.pid}`, `file://${file}`, String(rounds), `${folder}/profile`];
    const { stdout } = spawnSync(python, given, { encoding: 'utf8', timeout: 120_000 });
    const [milliseconds, total] = stdout.trim().split(' ').map(Number);
    return stdout.trim() === '' || milliseconds === undefined ? null : { milliseconds, total };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
