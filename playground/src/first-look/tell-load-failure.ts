/** Says so when a script of the page cannot be loaded, instead of letting what is drawn already wait for ever. */
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
