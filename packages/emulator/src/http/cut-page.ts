/** One page of a list, by the `pageNo` (from 0) and `pageSize` of a checked query. */
export function cutPage<T>(list: readonly T[], query: URLSearchParams, usualSize: number) {
  const pageNo = Number(query.get('pageNo'))
  const pageSize = Number(query.get('pageSize') || usualSize)
  const items = list.slice(pageNo * pageSize, (pageNo + 1) * pageSize)
  return { pageNo, pageSize, totalCount: list.length, items }
}
