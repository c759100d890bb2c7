import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Journey } from './trail.js';

export interface Tracing {
  /** Makes a trace of a question that has ended: one span for all of it, and one for each step. */
  trace(journey: Journey): void;
  /** Sends what is left. Never rejects. */
  close(): Promise<void>;
}

/** How long the last spans may take on their way, in milliseconds. */
const CLOSING_MS = 2000;

/**
 * Traces by OTLP over HTTP to `endpoint`. What else there is to say, the standard variables of OpenTelemetry do: OTEL_EXPORTER_OTLP_HEADERS,
 * OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES, OTEL_TRACES_SAMPLER, OTEL_BSP_*. A receiver that cannot be reached costs spans and no answer: those that wait are bounded.
 */
export function openTracing(endpoint: string): Tracing {
  const own = resourceFromAttributes({ 'service.name': 'summit-desk' });
  const resource = defaultResource()
    .merge(own)
    .merge(detectResources({ detectors: [envDetector] }));
  const provider = new BasicTracerProvider({
    resource,
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })),
    ],
  });
  const tracer = provider.getTracer('summit-desk');
  return {
    trace({ id, kind, passed, outcome, why }) {
      const [first] = passed;
      const last = passed.at(-1);
      if (first === undefined || last === undefined) return;
      const attributes = { 'question.id': id, 'question.kind': kind, 'question.outcome': outcome };
      const whole = tracer.startSpan(
        'question',
        { kind: SpanKind.SERVER, startTime: first.from, attributes },
        ROOT_CONTEXT,
      );
      if (outcome === 'failed') whole.setStatus({ code: SpanStatusCode.ERROR, message: why ?? '' });
      if (why !== null) whole.setAttribute('question.why', why);
      const within: Context = trace.setSpan(ROOT_CONTEXT, whole);
      for (const { step, from, to, told } of passed) {
        const named = Object.entries(told).map(([name, value]) => [`question.${name}`, value] as const);
        for (const [name, value] of named) whole.setAttribute(name, mutable(value));
        tracer.startSpan(step, { startTime: from }, within).end(to);
      }
      whole.end(last.to);
    },
    async close() {
      const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSING_MS).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
}

const mutable = (value: string | number | boolean | readonly string[]) =>
  typeof value === 'object' ? [...value] : value;
