/** Ms since 1970 as the platform prints a time: `20190114T142233Z`. Documented (iot_06_0060, 2022-02-24). */
export function printTime(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '')
}
