declare module 'edtf' {
  interface EdtfValue {
    type: 'Date' | 'Interval' | 'Season' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List';
    /** The value written out again. */
    edtf: string;
    /** First and last millisecond covered, UTC. */
    min: number;
    max: number;
  }
  export default function edtf(text: string): EdtfValue;
}
