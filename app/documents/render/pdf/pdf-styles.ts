/** Measures of the page in points (A4), and the few sizes of type that a document needs. */
export const PAGE = { width: 595.28, height: 841.89, left: 62, right: 62, top: 74, bottom: 70 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const BODY_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;
/** The column that paragraph numbers hang in. */
export const NUMBER_COLUMN = 36;

export const INK = '#0b0c0c';
export const GREY = '#505a5f';
export const RULE = '#b1b4b6';
export const ALERT = '#a62d17';

export type TextStyle = {
  readonly size: number;
  readonly leading: number;
  readonly bold: boolean;
  readonly color: string;
  /** Figures of one width, so that columns line up. */
  readonly tabular: boolean;
};

const style = (size: number, leading: number, bold = false, color = INK): TextStyle => ({
  size,
  leading,
  bold,
  color,
  tabular: false,
});

export const STYLES = {
  body: style(10.5, 15),
  council: style(11, 16, false, GREY),
  title: style(20, 25, true),
  subtitle: style(11, 16, true),
  classification: style(11, 16, true, ALERT),
  section: style(12, 17, true),
  subheading: style(10.5, 15, true),
  guidance: style(9.5, 13.5, false, GREY),
  caption: style(9.5, 13.5, true),
  table: style(9, 12.5),
  wideTable: style(8.2, 11.5),
  edge: style(8, 11, false, GREY),
} as const;

/** Tables of many columns are set smaller, so that names keep to one line. */
export function tableStyle(columns: number): TextStyle {
  return columns > 5 ? STYLES.wideTable : STYLES.table;
}
