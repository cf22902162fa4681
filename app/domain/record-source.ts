/**
 * What a procurement knows of one council's decision in it, for that council's own record: how it approved, on what
 * authority, what its budget is, and who was awarded each lot once tenderers were told.
 * Authority: SI 2012/2089 regulation 13 (the record states the decision and its date); a record states facts of the
 * procurement, never a second copy of them.
 * Example: Halton's Executive Board approved offer 1 on 18 January 2018, minute EXB/2018/89: its record says so itself.
 */
export interface OwnApproval {
  readonly decidedOn: string;
  readonly subject: string;
  /** Post of whoever recorded it. */
  readonly post: string;
  readonly meeting: Readonly<{ body: string; metOn: string; minuteReference: string }> | null;
  readonly delegation: Readonly<{ holder: string; sourceDecision: string }> | null;
}

export interface AwardedLot {
  readonly number: number;
  readonly title: string;
  /** Null until tenderers were told, or the viewer may know. */
  readonly supplier: string | null;
  readonly registerNumber: string | null;
  readonly toldOn: string | null;
  readonly signedOn: string | null;
}

export interface RecordSource {
  /** The newest approval of what the record is about; null before the council has decided. */
  readonly approval: OwnApproval | null;
  /** As the council's decision route has it; null where none is recorded. */
  readonly isKey: boolean | null;
  /** Of the councils whose budgets the viewer may see. */
  readonly budgets: readonly Readonly<{ councilId: string; reference: string; totalPence: number }>[];
  readonly lots: readonly AwardedLot[];
}
