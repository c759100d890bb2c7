/** A list of numbers that grows while an index is built: a plain array of millions of them takes twice the room. */
export interface Growing<T> {
  push(value: number): void;
  readonly length: number;
  /** A copy of just what is there. */
  done(): T;
}

const START = 1024;

export function growingInts(): Growing<Int32Array> {
  let room = new Int32Array(START);
  let length = 0;
  return {
    push(value) {
      if (length === room.length) {
        const larger = new Int32Array(length * 2);
        larger.set(room);
        room = larger;
      }
      room[length++] = value;
    },
    get length() {
      return length;
    },
    done: () => room.slice(0, length),
  };
}

export function growingFloats(): Growing<Float32Array> {
  let room = new Float32Array(START);
  let length = 0;
  return {
    push(value) {
      if (length === room.length) {
        const larger = new Float32Array(length * 2);
        larger.set(room);
        room = larger;
      }
      room[length++] = value;
    },
    get length() {
      return length;
    },
    done: () => room.slice(0, length),
  };
}
