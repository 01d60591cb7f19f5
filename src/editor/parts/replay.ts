import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ask, NoAnswerError } from './ask-server.ts';
import { RefusalError } from './command.ts';

/** One answer as it was kept: `file` holds the body; `fails` stands where none came. */
interface Kept {
  status?: number;
  headers?: Record<string, string>;
  file?: string;
  fails?: string;
}

/** Answers from a folder instead of the network: its `answers.json` has an answer for each address. */
export function replayAsk(folder: string): Ask {
  const index = join(folder, 'answers.json');
  if (!existsSync(index)) throw new RefusalError(`There is no ${index}. It says what each address answers.`);
  const kept = JSON.parse(readFileSync(index, 'utf8')) as Record<string, Kept>;
  return async (address) => {
    const answer = kept[address.href];
    if (answer?.fails !== undefined) throw new NoAnswerError(answer.fails, false);
    if (!answer) return { status: 404, headers: {}, body: new Uint8Array() };
    const { status = 200, headers = {}, file } = answer;
    return { status, headers, body: file === undefined ? new Uint8Array() : readFileSync(join(folder, file)) };
  };
}
