import { falsifications } from './falsifications.ts';
import { runCommand } from './report.ts';

/** `npm run redteam`: hedges dropped, speakers swapped, denials removed, roots doubled, dates moved, claims widened. */
runCommand('redteam', falsifications);
