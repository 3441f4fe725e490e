import type { MountedPlayground, MountOptions } from '../../../playground/src/mount.tsx'

/** What the module beside the playground of this site gives. */
interface PlaygroundModule {
  mount(element: Element, options: MountOptions): MountedPlayground
}

/**
 * Fetches the playground and its stylesheet, for those who want it: pages without it stay light.
 *
 * @param folder where the built playground is, such as `/playground/`
 */
export async function loadPlayground(folder: string): Promise<PlaygroundModule> {
  const [playground] = await Promise.all([
    // It lies in the site as it was built, and is no part of this build.
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
