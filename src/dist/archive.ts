import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** A ZIP archive without its 64-bit form holds no more. */
const mostFiles = 65_535;
/** Every file of the archive carries this day, so that the archive is the same on each build. */
const day = new Date(2000, 0, 1);
/** Endings of files that are packed already: packing them again costs time and gains nothing. */
const isPacked = (path: string): boolean => /\.(?:woff2|br|gz|pf_[a-z]+|pagefind)$/.test(path);

/** A file of the archive, packed whole by Node's zlib, which is ten times as quick as packing in JavaScript. */
class PackedFile extends ZipPassThrough {
  override compression = 8;
  override mtime = day;

  override push(bytes: Uint8Array): void {
    this.crc = crc32(bytes);
    this.size = bytes.length;
    const packed = deflateRawSync(bytes, { level: isPacked(this.filename) ? 0 : 6 });
    this.ondata(null, packed, true);
  }
}

/** A ZIP archive that is written piece by piece as files are added: the same bytes for the same files. */
export class Archive {
  #count = 0;
  readonly #zip: Zip;

  constructor(write: (bytes: Uint8Array) => void) {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      write(bytes);
    });
  }

  /** Adds a file; throws where the archive is full. */
  add(path: string, bytes: Uint8Array): void {
    this.#count += 1;
    if (this.#count > mostFiles)
      throw new Error(
        `The archive holds ${mostFiles} files, and the site has more. Split the site, or leave the archive out.`,
      );
    const file = new PackedFile(path);
    this.#zip.add(file);
    file.push(bytes);
  }

  end(): void {
    this.#zip.end();
  }
}
