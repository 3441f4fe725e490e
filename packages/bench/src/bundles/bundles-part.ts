import type { Part } from '../part.ts'
import { reason } from '../reason.ts'
import { formatKilobytes, formatRatio } from '../report/format-figures.ts'
import { packageVersion } from '../report/package-version.ts'
import { bundleEntries } from './entries.ts'
import { type Weight, weighBundle } from './weigh-bundle.ts'

/** What an application pays for a package. */
export const bundlesPart: Part = {
  name: 'bundles',
  async run({ progress }) {
    const rows = []
    for (const entry of bundleEntries) {
      progress(entry.name)
      const weight: Weight | { failed: string } = await weighBundle(entry).catch(
        (error: unknown) => ({ failed: reason(error) }),
      )
      rows.push({
        name: entry.name,
        package: entry.packageName,
        version: packageVersion(entry.packageName),
        ...weight,
      })
    }
    const ours = Number(rows[0] && 'gzip' in rows[0] ? rows[0].gzip : NaN)
    return {
      tables: [
        {
          title: 'Bundles: one minimal use, esbuild --minify, ES2022',
          head: ['package', 'version', 'minified', 'gzip -9', '× ours', 'without ky, valibot'],
          rows: rows.map((row) =>
            'failed' in row
              ? [row.name, row.version, `failed: ${row.failed}`]
              : [
                  row.name + (row.platform === 'node' ? ' ‡' : ''),
                  row.version,
                  formatKilobytes(row.minified),
                  formatKilobytes(row.gzip),
                  formatRatio(row.gzip, ours),
                  row.gzipAlone ? formatKilobytes(row.gzipAlone) : '',
                ],
          ),
          notes: ['‡ does not bundle for a browser; bundled for Node'],
        },
      ],
      data: { rows },
    }
  },
}
