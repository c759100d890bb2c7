/** A list of numbers that grows while an index is built: a plain array of millions of them takes twice the room. */
interface Growing<T> {
  push(value: number): void;
  readonly length: number;
  /** A copy of just what is there. */
  done(): T;
}

type Numbers = Int32Array | Float32Array;

const START = 1024;

export const growingInts = (): Growing<Int32Array> => growing((size) => new Int32Array(size));
export const growingFloats = (): Growing<Float32Array> => growing((size) => new Float32Array(size));

function growing<T extends Numbers>(make: (size: number) => T): Growing<T> {
  let room = make(START);
  let length = 0;
  return {
    push(value) {
      if (length === room.length) {
        const larger = make(length * 2);
        larger.set(room);
        room = larger;
      }
      room[length++] = value;
    },
    get length() {
      return length;
    },
    done: () => room.slice(0, length) as T,
  };
}
