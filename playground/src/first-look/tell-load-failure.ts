/** Shows an error when a script of the page cannot be loaded; the prerendered page would wait for ever. */
export function tellLoadFailure(page: HTMLElement, failure: DocumentFragment): void {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement)) return
      page.replaceChildren(failure)
      page.querySelector('button')!.onclick = () => location.reload()
    },
    // Such an event does not bubble.
    { capture: true },
  )
}
