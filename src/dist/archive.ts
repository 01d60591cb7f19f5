import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP archive without its 64-bit form holds no more. */
const mostFiles = 65_535;
/** Every file of the archive carries the first of January 2000, so that the archive is the same on each build (APPNOTE 4.4.6). */
const day = (20 << 9) | (1 << 5) | 1;
/** Endings of files that are packed already: packing them again costs time and gains nothing. */
const isPacked = (path: string): boolean => /\.(?:woff2|br|gz|pf_[a-z]+|pagefind)$/.test(path);
const [stored, deflated] = [0, 8];
/** Version 2.0 of the form; names are UTF-8. */
const [version, utf8] = [20, 1 << 11];

/**
 * A ZIP archive that is written piece by piece as files are added: the same bytes for the same files. Each file is packed whole by Node's
 * zlib, so its size stands before it, and nothing behind it.
 */
export class Archive {
  readonly #write: (bytes: Uint8Array) => void;
  readonly #list: Buffer[] = [];
  #count = 0;
  #at = 0;

  constructor(write: (bytes: Uint8Array) => void) {
    this.#write = write;
  }

  /** Adds a file; throws where the archive is full. */
  add(path: string, bytes: Uint8Array): void {
    this.#count += 1;
    if (this.#count > mostFiles)
      throw new Error(
        `The archive holds ${mostFiles} files, and the site has more. Split the site, or leave the archive out.`,
      );
    const name = Buffer.from(path);
    const packed = isPacked(path) ? bytes : deflateRawSync(bytes, { level: 9 });
    const told = Buffer.alloc(26);
    told.writeUInt16LE(version, 0);
    told.writeUInt16LE(utf8, 2);
    told.writeUInt16LE(packed === bytes ? stored : deflated, 4);
    told.writeUInt16LE(day, 8);
    told.writeUInt32LE(crc32(bytes), 10);
    told.writeUInt32LE(packed.length, 14);
    told.writeUInt32LE(bytes.length, 18);
    told.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(this.#at, 10);
    this.#list.push(Buffer.from('PK\x01\x02'), Buffer.from([version, 0]), told, place, name);
    this.#put(Buffer.from('PK\x03\x04'), told, name, packed);
  }

  /** Writes the list of all files, with which a program begins to read. */
  end(): void {
    const list = Buffer.concat(this.#list);
    const last = Buffer.alloc(18);
    last.writeUInt16LE(this.#count, 4);
    last.writeUInt16LE(this.#count, 6);
    last.writeUInt32LE(list.length, 8);
    last.writeUInt32LE(this.#at, 12);
    this.#put(list, Buffer.from('PK\x05\x06'), last);
  }

  #put(...pieces: Uint8Array[]): void {
    for (const piece of pieces) {
      this.#at += piece.length;
      this.#write(piece);
    }
  }
}
