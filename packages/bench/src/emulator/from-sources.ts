/** How Node is to start a program that reads our packages from their sources. */
export const fromSources = [
  '--conditions=@northbound/source',
  '--disable-warning=ExperimentalWarning',
]
