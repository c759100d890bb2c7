/** How a REST request goes wrong on demand. */
export type RestFault =
  | {
      kind: 'status';
      status: 500 | 502 | 503 | 504 /** The request took effect before the answer was lost. */;
      processed?: boolean;
    }
  | { kind: 'rate-limit'; retryAfter: number; scope: 'user' | 'global' | 'shared' }
  /** No answer, ever; the socket stays open. */
  | { kind: 'silence'; processed?: boolean }
  /** The connection breaks. */
  | { kind: 'reset'; processed?: boolean }
  | { kind: 'delay'; ms: number }
  /** An error of Discord's own, such as 10062 out of the blue. */
  | { kind: 'api-error'; status: number; code: number; message: string };

export interface RestFaultOrder {
  /** A part of `METHOD /path`, such as `POST /channels/`; a request that matches is hit. */
  match: string | RegExp;
  /** How many requests; 1 when not said. */
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
