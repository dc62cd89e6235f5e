/** Who asks, in which case file, and what for: goes with every call and into the audit. */
export interface Ask {
  /** Id of the user. */
  readonly who: string;
  /** Id of the case file. */
  readonly caseFile: string;
  /** In the asker's own words; empty where the case file's own purpose says it. */
  readonly purpose: string;
}
