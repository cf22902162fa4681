export interface CalibrationExerciseTable {
  id: string;
  lotId: string;
  number: number;
  criterionId: string;
  setBy: string;
  setAt: Date;
}
export interface CalibrationAnswerTable {
  exerciseId: string;
  number: number;
  answer: string;
}
export interface CalibrationMarkTable {
  id: string;
  exerciseId: string;
  number: number;
  evaluatorId: string;
  mark: number;
  reasons: string;
  markedAt: Date;
}
export interface CalibrationClosingTable {
  exerciseId: string;
  closedBy: string;
  closedAt: Date;
}
