/** How a line or a dot is drawn. */
export interface Look {
  fill?: string | undefined;
  stroke?: string | undefined;
  /** Of the stroke. */
  width?: number;
  dashes?: readonly number[];
  /** Whether the ends are round: dashes of next to nothing are dots. */
  isRound?: boolean;
}
/** What is drawn over the words of a picture; a path as in SVG. */
export type Shape = Look &
  ({ path: string } | { circle: readonly [x: number, y: number, r: number] });
