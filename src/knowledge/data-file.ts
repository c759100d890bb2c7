/** A data file in memory: its path inside the folder (`facts/trade.yaml`) and its text, which of a picture is base64. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}
