/** Writes unsigned integers of a few bits each into a buffer, most significant bit first. */
export class BitWriter {
  readonly bytes: Uint8Array;
  #bit = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Bytes begun so far. */
  get length(): number {
    return (this.#bit + 7) >> 3;
  }

  /** Goes on at a byte of the buffer. */
  seek(byte: number): void {
    this.#bit = byte * 8;
  }

  /** Writes the lowest `bits` (1 to 30) of `value`. */
  write(value: number, bits: number): void {
    let left = bits;
    while (left > 0) {
      const at = this.#bit >> 3;
      const used = this.#bit & 7;
      if (at >= this.bytes.length) throw new RangeError('pose frame overflow: give the writer a larger buffer');
      const take = Math.min(8 - used, left);
      const part = (value >>> (left - take)) & ((1 << take) - 1);
      const before = used === 0 ? 0 : (this.bytes[at] ?? 0);
      this.bytes[at] = before | (part << (8 - used - take));
      this.#bit += take;
      left -= take;
    }
  }

  /** Goes on at the next whole byte. */
  align(): void {
    this.#bit = this.length * 8;
  }
}

/** Reads what `BitWriter` wrote. Reading past the end gives zeros and sets `overrun`. */
export class BitReader {
  overrun = false;
  #bytes: Uint8Array = new Uint8Array(0);
  #bit = 0;

  reset(bytes: Uint8Array): this {
    this.#bytes = bytes;
    this.#bit = 0;
    this.overrun = false;
    return this;
  }

  /** Bytes begun so far. */
  get offset(): number {
    return (this.#bit + 7) >> 3;
  }

  /** Whole bytes not yet begun. */
  get left(): number {
    return this.#bytes.length - this.offset;
  }

  read(bits: number): number {
    let value = 0;
    let left = bits;
    while (left > 0) {
      const at = this.#bit >> 3;
      const used = this.#bit & 7;
      const take = Math.min(8 - used, left);
      if (at >= this.#bytes.length) this.overrun = true;
      const byte = this.#bytes[at] ?? 0;
      value = (value << take) | ((byte >> (8 - used - take)) & ((1 << take) - 1));
      this.#bit += take;
      left -= take;
    }
    return value;
  }

  align(): void {
    this.#bit = this.offset * 8;
  }
}
