import { takenOver } from './taken-over.ts'

/**
 * Whoever is quicker than the page's script loses nothing: a press is kept, and the login answers it at once; what was typed and
 * chosen stays where it is. When the script has taken over, all of it is done again, for the script to see.
 */
export function keepEarlyInput(page: HTMLElement, submitting: string): void {
  const pressed: HTMLButtonElement[] = []
  const keep = (event: Event) => {
    const button = event.target instanceof Element && event.target.closest('button')
    if (!button) return
    // Nothing but the script may submit the form. The enter key presses the button, too.
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
