import type { MountedPlayground, MountOptions } from '../../../playground/src/mount.tsx'

/** The exports of the playground module of this site. */
interface PlaygroundModule {
  mount(element: Element, options: MountOptions): MountedPlayground
}

/**
 * Loads the playground and its stylesheet on demand, so that pages stay small.
 *
 * @param folder where the built playground is, such as `/playground/`
 */
export async function loadPlayground(folder: string): Promise<PlaygroundModule> {
  const [playground] = await Promise.all([
    // It is in the site as built separately, and not part of this build.
    import(/* @vite-ignore */ `${folder}embed/playground.js`) as Promise<PlaygroundModule>,
    loadStylesheet(`${folder}embed/playground.css`),
  ])
  return playground
}

function loadStylesheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => {
      link.remove()
      reject(new Error(`${href} could not be loaded.`))
    })
    document.head.append(link)
  })
}
