/** How a REST request goes wrong on demand. `processed`: it took effect before the answer was lost; if not, it had none. */
export type RestFault =
  /** A server error. */
  | { kind: 'status'; status: 500 | 502 | 503 | 504; processed?: boolean }
  /** 429; `retryAfter` in seconds. The request has no effect. */
  | { kind: 'rate-limit'; retryAfter: number; scope: 'user' | 'global' | 'shared' }
  /** No answer, ever; the socket stays open. */
  | { kind: 'silence'; processed?: boolean }
  /** The connection breaks. */
  | { kind: 'reset'; processed?: boolean }
  /** The right answer, `ms` milliseconds late; the request takes effect after them. */
  | { kind: 'delay'; ms: number }
  /** The right answer, once `until` is done, which is called when the request has come. */
  | { kind: 'hold'; until: () => Promise<unknown> }
  /** An error of Discord's own, such as 10062 out of the blue. The request has no effect. */
  | { kind: 'api-error'; status: number; code: number; message: string };

export interface RestFaultOrder {
  /** A part of `METHOD /path` below `/api/v10`, such as `POST /channels/`, or an expression for it; a request that fits is hit. */
  match: string | RegExp;
  /** How many requests are hit, 1 by default. */
  times?: number;
  fault: RestFault;
}

export interface RestFaults {
  order(order: RestFaultOrder): void;
  /** The fault that is due for a request, if any; each call uses one up. */
  next(method: string, path: string): RestFault | null;
  clear(): void;
}

export function createRestFaults(): RestFaults {
  let orders: (RestFaultOrder & { left: number })[] = [];
  return {
    order(order) {
      orders.push({ ...order, left: order.times ?? 1 });
    },
    next(method, path) {
      const line = `${method} ${path}`;
      const due = orders.find(({ match }) => (typeof match === 'string' ? line.includes(match) : match.test(line)));
      if (!due) return null;
      due.left -= 1;
      if (due.left <= 0) orders = orders.filter((one) => one !== due);
      return due.fault;
    },
    clear() {
      orders = [];
    },
  };
}
