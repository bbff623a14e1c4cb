/** See `seeds.ts`; `npm run simulate` runs a thousand. */
import { convergesForSeeds } from './seeds.ts';

convergesForSeeds(1);
