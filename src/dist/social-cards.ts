import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardsOf } from '../exports/cards.ts';
import { keptStory } from '../story/built.ts';
import { cardMaker } from './cards/compose.ts';

/** Draws the picture of each page that is shown where its address is shared. */
export function socialCards(): AstroIntegration {
  return {
    name: 'social-cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const cards = cardsOf(keptStory().story);
        const site = fileURLToPath(dir);
        const { make } = cardMaker();
        for (const card of cards.values()) {
          const file = join(site, card.path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, await make(card));
        }
        logger.info(`${cards.size} cards`);
      },
    },
  };
}
