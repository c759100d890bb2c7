import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { delaysOf } from '../../src/discord/loop-delay.js';
import { createMetrics } from '../../src/discord/metrics.js';

const file = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const RULES = file('deploy/prometheus-rules.yaml');
const rulesOf = async () =>
  parse(await readFile(RULES, 'utf8')).groups.flatMap((group: { rules: unknown[] }) => group.rules) as {
    alert: string;
    expr: string;
    annotations: { runbook: string };
  }[];
const expressionsOf = async () => {
  const { panels } = JSON.parse(await readFile(file('deploy/grafana-dashboard.json'), 'utf8'));
  return panels.flatMap(({ targets }: { targets: { expr: string }[] }) => targets.map(({ expr }) => expr)) as string[];
};
const promtool = async (...args: string[]) => (await promisify(execFile)('promtool', args)).stdout;

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'summit-desk-'));
});
afterAll(() => rm(dir, { recursive: true }));

const metrics = () => createMetrics({ shardsReady: () => 1, shardsAll: () => 1, inFlight: () => 0, able: () => true });

it('alerts and dashboard ask for what the bot exports', async () => {
  const exported = await metrics().text();
  const asked = [...(await rulesOf()).map(({ expr }) => expr), ...(await expressionsOf())];
  const names = new Set(asked.flatMap((expr) => expr.match(/\b(?:bot|process|nodejs)_\w+/g) ?? []));
  expect(names.size).toBeGreaterThan(12);
  for (const name of names) expect(exported, name).toContain(`# TYPE ${name.replace(/_bucket$/, '')} `);
});

it('each alert has its entry in the guide, and no other does', async () => {
  const guide = await readFile(file('docs/operating.md'), 'utf8');
  const alerts = await rulesOf();
  expect([...guide.matchAll(/^#### (\w+)$/gm)].map(({ 1: name }) => name)).toEqual(alerts.map(({ alert }) => alert));
  for (const { alert, annotations } of alerts)
    expect(annotations.runbook).toBe(`docs/operating.md#${alert.toLowerCase()}`);
});

it('a loop that stands still is seen in the histogram', async () => {
  const own = metrics();
  await sleep(30);
  const until = performance.now() + 150;
  while (performance.now() < until);
  await sleep(30);
  const text = await own.text();
  const over = (bound: string) => {
    const count = (le: string) =>
      Number(new RegExp(`bot_event_loop_delay_seconds_bucket\\{le="${le}"\\} (\\d+)`).exec(text)?.[1]);
    return count('\\+Inf') - count(bound);
  };
  expect(over('0.1')).toBeGreaterThan(0);
});

it('counts as many delays as Node has measured', async () => {
  const measured = monitorEventLoopDelay({ resolution: 10 });
  measured.enable();
  await sleep(200);
  measured.disable();
  const times = delaysOf(measured).reduce((sum, one) => sum + one.times, 0);
  expect(measured.count).toBeGreaterThan(5);
  expect(times).toBe(measured.count);
});

describe.skipIf(!hasPromtool())('promtool (skipped without Debian’s package prometheus)', () => {
  it('finds the rules sound', async () => {
    expect(await promtool('check', 'rules', RULES)).toContain('10 rules found');
  });

  it('understands each expression of the dashboard, and no nonsense', async () => {
    const check = async (expressions: readonly string[]) => {
      const rules = expressions.map((expr, at) => ({ record: `panel:${at}`, expr }));
      const at = join(dir, 'dashboard.yaml');
      await writeFile(at, stringify({ groups: [{ name: 'dashboard', rules }] }));
      return promtool('check', 'rules', at);
    };
    expect(await check(await expressionsOf())).toContain('SUCCESS');
    await expect(check(['sum by (rate(bot_able)'])).rejects.toThrow();
  });

  it('alerts fire when they should and not before', async () => {
    const at = join(dir, 'tests.yaml');
    const sample = (series: string, values: string) => ({ series, values });
    const alerts = (name: string, time: string, fires: Record<string, string>[]) => ({
      alertname: name,
      eval_time: time,
      exp_alerts: fires.map((exp_labels) => ({ exp_labels })),
    });
    const it = { instance: 'a', job: 'summit-desk' };
    const labels = '{instance="a",job="summit-desk"}';
    const tests = [
      {
        interval: '1m',
        input_series: [
          sample(`up${labels}`, '1 1 0 0 0 0 0'),
          sample(`bot_able${labels}`, '1 0 0 0 1 1 1'),
          sample(`bot_shards${labels}`, '3x20'),
          sample(`bot_shards_ready${labels}`, '3 2x20'),
          sample('bot_failures_total{instance="a",job="summit-desk",kind="message"}', '0 0 1 1 1'),
          sample(`process_start_time_seconds${labels}`, '1 2 3 4 5 6'),
        ],
        alert_rule_test: [
          alerts('SummitDeskDown', '3m', []),
          alerts('SummitDeskDown', '5m', [{ ...it, severity: 'critical' }]),
          alerts('SummitDeskUnable', '2m', []),
          alerts('SummitDeskUnable', '3m', [{ ...it, severity: 'critical' }]),
          alerts('SummitDeskUnable', '5m', []),
          alerts('SummitDeskShardsMissing', '5m', []),
          alerts('SummitDeskShardsMissing', '7m', [{ ...it, severity: 'warning' }]),
          alerts('SummitDeskFailures', '1m', []),
          alerts('SummitDeskFailures', '3m', [{ instance: 'a', kind: 'message', severity: 'warning' }]),
          alerts('SummitDeskRestarting', '3m', []),
          alerts('SummitDeskRestarting', '5m', [{ ...it, severity: 'critical' }]),
        ],
      },
    ];
    // What the annotations come to is not what is tried here: the rules without them.
    const rules = parse(await readFile(RULES, 'utf8'));
    for (const rule of rules.groups[0].rules) delete rule.annotations;
    const plain = join(dir, 'plain.yaml');
    await writeFile(plain, stringify(rules));
    await writeFile(at, stringify({ rule_files: [plain], evaluation_interval: '1m', tests }));
    expect(await promtool('test', 'rules', at)).toContain('SUCCESS');
  });
});

function hasPromtool(): boolean {
  try {
    execFileSync('promtool', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
