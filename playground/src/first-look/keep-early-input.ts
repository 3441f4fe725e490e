import { takenOver } from './taken-over.ts'

/**
 * Queues input until the page's script has loaded. A click on the login button is recorded and shown at once; typed and chosen
 * values stay in the form. When the script has taken over, the input events are dispatched again for it.
 */
export function keepEarlyInput(page: HTMLElement, submitting: string): void {
  const pressed: HTMLButtonElement[] = []
  const keep = (event: Event) => {
    const button = event.target instanceof Element && event.target.closest('button')
    if (!button) return
    // Only the script may submit the form. The enter key clicks the button too.
    event.preventDefault()
    pressed.push(button)
    if (button.type === 'submit') button.textContent = submitting
  }
  page.addEventListener('click', keep)
  page.addEventListener(
    takenOver,
    () => {
      page.removeEventListener('click', keep)
      const tell = (input: Element, name: string) =>
        input.dispatchEvent(new Event(name, { bubbles: true }))
      for (const input of page.querySelectorAll('input')) {
        if (input.value !== input.defaultValue) tell(input, 'input')
        if (input.checked && !input.defaultChecked) tell(input, 'change')
      }
      for (const button of pressed) button.click()
    },
    { once: true },
  )
}
