import { stripVTControlCharacters } from 'node:util';

/**
 * Listens to what this process prints. Astro goes on after a warning or an error of a loader, of Vite or of a page, so a build has to
 * hear them itself. Astro prints warnings on the standard output and errors on the standard error, where libraries warn too.
 */
export function hearWarnings(): { lines(): string[]; stop(): void } {
  const heard = new Set<string>();
  const listeners = [
    listen(process.stdout, (line) => {
      if (/\[(?:WARN|ERROR)\]/.test(line)) heard.add(line);
    }),
    listen(process.stderr, (line) => {
      heard.add(line);
    }),
  ];
  return {
    lines: () => [...heard],
    stop: () => {
      for (const stop of listeners) stop();
    },
  };
}

/** Calls `hear` with each line that is written to a stream, without colours and the time of day. */
function listen(stream: NodeJS.WriteStream, hear: (line: string) => void): () => void {
  const { write } = stream;
  let rest = '';
  const take = (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const plain = stripVTControlCharacters(line)
        .replace(/^\d\d:\d\d:\d\d /, '')
        .trim();
      if (plain !== '') hear(plain);
    }
  };
  stream.write = (...given: unknown[]) => {
    const [chunk] = given;
    take(typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString('utf8'));
    return Reflect.apply(write, stream, given);
  };
  return () => {
    stream.write = write;
    take('\n');
  };
}
