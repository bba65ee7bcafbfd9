import { signal } from '@preact/signals'

const place = 'heard-keys'

/** Keys of one letter can be turned off, for those who speak to their computer (WCAG 2.1.4). */
export const keysOn = signal(localStorage.getItem(place) !== 'off')

export const switchKeys = () => {
  keysOn.value = !keysOn.value
  localStorage.setItem(place, keysOn.value ? 'on' : 'off')
}
