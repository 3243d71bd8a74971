import { stringify } from 'csv-stringify/sync';

/**
 * Rows as a table for spreadsheets (RFC 4180): with a byte order mark, so that Chinese is read as such, and nothing that
 * they would take for a formula.
 */
export function csvTable(rows: readonly (readonly string[])[]): string {
  // With line ends of two characters it would leave a single one in a field unquoted.
  return stringify(rows.map((row) => [...row]), { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
