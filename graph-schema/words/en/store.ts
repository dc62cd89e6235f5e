/** Sentences about the database: how it starts, what is missing, why it did not answer. */
import type { Words } from '../index.ts';

const en = {
  'store.no-java':
    'No Java of version {oldest} or later was found. Install one (on Debian and Ubuntu: sudo apt-get install {package}), or name one in REDTHREAD_JAVA, then start again.',
  'store.no-maven':
    'Maven was not found; it brings the database once. Install it (on Debian and Ubuntu: sudo apt-get install {package}), then start again.',
  'store.no-room':
    'Only {free} MB are free under {folder}; the database needs {need} MB. Make room or set REDTHREAD_HOME to another disk, then start again.',
  'store.fetch-failed':
    'The database could not be fetched: {why}. Look at the network or the mirror in your Maven settings, then start again; nothing was left half done.',
  'store.jar-differs':
    'The fetched file {jar} is not the one that was expected (SHA-256 {found}…, expected {wanted}…). Look at the mirror in your Maven settings, then start again.',
  'store.did-not-start': 'The database did not start: {why}',
  'store.start-locked':
    'Another process ({pid}) has been starting the database for three minutes. Wait for it, or end it, then try again.',
  'store.admin-failed': 'The database tool could not finish “{task}”: {why}',
  'store.no-answer':
    'No answer came: the database closed the connection. Your chart is unchanged; try again in a moment.',
  'store.refused':
    'The database refused user and password. With a server of your own, look at NEO4J_USER and NEO4J_PASSWORD.',
  'store.time-limit':
    'The question took longer than its time limit and was stopped. Narrow it: fewer kinds, a shorter window, a smaller limit.',
  'store.memory-limit':
    'The question needed more memory than it may use and was stopped. Narrow it: fewer kinds, a shorter window, a smaller limit.',
  'store.busy':
    'The question never began: other patterns and written queries held all connections for too long. They are stopped at their own limits; try again in a minute.',
  'store.stopped': 'The question was stopped.',
  'store.fetching': 'Fetching the database: {done} of {of} MB',
  'store.starting': 'Starting the database',
  'store.recovering': 'The database is recovering after a sudden stop, usually under a minute',
  'store.ready': 'The database is ready',
  'store.is-stopped': 'The database is stopped',
} satisfies Words;

export default en;
