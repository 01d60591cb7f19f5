import { mutations } from './mutations.ts';
import { runCommand } from './report.ts';

/** `npm run mutate`: changes figures, measures, days, claimants and stances one at a time and tells what the check notices. */
runCommand('mutate', mutations);
