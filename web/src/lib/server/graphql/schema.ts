/** The whole schema: one line for each file of questions. */
import './types/scalars.ts';
import './questions/city.ts';
import './questions/graph.ts';
import './questions/long-runs.ts';
import './questions/mappings.ts';
import './questions/own-patterns.ts';
import './questions/patterns.ts';
import './questions/casework.ts';
import './questions/arriving.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();
