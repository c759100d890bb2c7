import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join, matchesGlob, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { isTypeNode, type Node, SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { createVitest } from 'vitest/node';
import { createRandom } from '../train/random.js';

/**
 * `npm run mutate`: breaks constants and conditions of the engine one at a time, in a copy of the program, and shows which of these mutants the
 * engine's tests notice.
 */
const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '80' },
    seed: { type: 'string', default: '1' },
    files: { type: 'string', default: 'src/engine/**/*.ts' },
    /** Of the sample only these: `--at src/engine/policy.ts:29`. */
    at: { type: 'string', multiple: true, default: [] },
  },
});

interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** What stands in the place of each: a comparison is moved by its boundary or turned round. */
const ROWS = '< <= >=,<= < >,> >= <=,>= > <,=== !==,!== ===,&& ||,|| &&,! ,true false,false true,0 1,1 0 2';
const INSTEAD = new Map(ROWS.split(',').map((row) => [row.split(' ')[0] ?? '', row.split(' ').slice(1)]));

/** Other numbers are halved and doubled, which is far enough to matter if anything depends on them. */
function others(text: string): readonly string[] {
  const number = Number(text.replaceAll('_', ''));
  return INSTEAD.get(text) ?? [String(number / 2), String(number * 2)];
}

const { ElementAccessExpression, ImportDeclaration, InterfaceDeclaration, NumericLiteral, TypeAliasDeclaration } =
  SyntaxKind;
const isType = (node: Node) =>
  isTypeNode(node) || [ImportDeclaration, InterfaceDeclaration, TypeAliasDeclaration].includes(node.kind);
/** The first or the second of a list is no limit. */
const isIndex = (node: Node, parent: Node) =>
  node.kind === NumericLiteral && parent.kind === ElementAccessExpression && /^[01]$/.test(node.getText());
const CONSTANTS = [NumericLiteral, SyntaxKind.TrueKeyword, SyntaxKind.FalseKeyword];

function mutantsOf(file: string, text: string, root: Node): Mutant[] {
  const found: Mutant[] = [];
  const add = (start: number, before: string) => {
    const line = text.slice(0, start).split('\n').length;
    for (const after of others(before)) found.push({ file, line, start, before, after });
  };
  const visit = (node: Node, parent: Node): void => {
    if (isType(node)) return;
    if (CONSTANTS.includes(node.kind) && !isIndex(node, parent)) add(node.getStart(), node.getText());
    // Operators are children of their expressions; only those that have something to stand for them.
    else if (parent.kind === SyntaxKind.BinaryExpression && INSTEAD.has(node.getText()))
      add(node.getStart(), node.getText());
    else if (node.kind === SyntaxKind.PrefixUnaryExpression && text[node.getStart()] === '!') add(node.getStart(), '!');
    node.forEachChild((child) => visit(child, node));
  };
  visit(root, root);
  return found;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
setPriority(15);
const copy = mkdtempSync(join(tmpdir(), 'mutate-'));
process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
for (const name of readdirSync('.').filter((one) => !one.startsWith('.'))) {
  if (name === 'src' || name === 'tests') cpSync(name, join(copy, name), { recursive: true });
  else symlinkSync(join(process.cwd(), name), join(copy, name));
}

const api = new API({ cwd: copy });
const config = join(copy, 'tsconfig.json');
let program = api.updateSnapshot({ openProjects: [config] }).getProject(config)?.program;
const random = createRandom(Number(values.seed));
const all = readdirSync('src/engine', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/engine/${name.replaceAll('\\', '/')}`)
  .sort()
  .filter((file) => file.endsWith('.ts') && matchesGlob(file, values.files))
  .flatMap((file) => {
    const source = program?.getSourceFile(join(copy, file));
    return source ? mutantsOf(file, readFileSync(file, 'utf8'), source) : [];
  })
  .map((mutant) => ({ ...mutant, place: random() }));
const sample = all
  .sort((one, other) => one.place - other.place)
  .slice(0, Number(values.sample))
  .filter(({ file, line }) => values.at.length === 0 || values.at.includes(`${file}:${line}`));

/** The file of the test that failed, `time` where the limit ran out. */
let killer: string | undefined;
const stop = (by: string) => {
  killer ??= by;
  // Not waited for: a run ends once what reports it has returned.
  void vitest.cancelCurrentRun('test-failure');
};
const vitest = await createVitest('test', {
  root: copy,
  watch: false,
  // What a busy machine can fail kills nothing.
  testNamePattern: '^(?!.*takes no longer)',
  reporters: [
    { onTestModuleEnd: (one) => (one.state() === 'failed' ? stop(relative(copy, one.moduleId)) : undefined) },
  ],
});

async function runTests(limitMs: number): Promise<string | undefined> {
  killer = undefined;
  // The second time by force: what goes round for ever does not hear the first.
  const timer = setTimeout(() => [stop('time'), stop('time')], limitMs);
  await vitest.runTestSpecifications(await vitest.globTestSpecifications(['tests/engine']));
  clearTimeout(timer);
  return killer;
}

const began = performance.now();
const broken = await runTests(600_000);
if (broken) throw new Error(`the tests fail without a mutant: ${broken}`);
const limitMs = 3 * (performance.now() - began) + 10_000;
say(`${sample.length} of ${all.length} mutants, each for at most ${Math.round(limitMs / 1000)} s`);
const count = { killed: 0, survived: 0, invalid: 0 };
for (const { file, line, start, before, after } of sample) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const change = (to: string) => {
    writeFileSync(path, to);
    vitest.invalidateFile(path);
    program = api.updateSnapshot({ fileChanges: { changed: [path] } }).getProject(config)?.program;
  };
  change(text.slice(0, start) + after + text.slice(start + before.length));
  // What does not compile is no mutant: it would never be run.
  const isInvalid = (program?.getSemanticDiagnostics(path).length ?? 0) > 0;
  const failed = isInvalid ? undefined : await runTests(limitMs);
  const outcome = isInvalid ? 'invalid' : failed ? 'killed' : 'survived';
  count[outcome]++;
  say(`${file}:${line}  ${before} → ${after || 'nothing'}  ${outcome}${failed ? ` by ${failed}` : ''}`);
  change(text);
}
const share = (100 * count.killed) / Math.max(1, count.killed + count.survived);
say(`killed ${count.killed}, survived ${count.survived}, not compiled ${count.invalid}: ${share.toFixed(0)} %`);
process.exit(0);
