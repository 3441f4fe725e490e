/** How many notifications, and how many characters of them, may wait. The platform's own limits are not documented. */
const most = { waiting: 1000, characters: 16_777_216 }

/** A bounded queue. An application that never answers must not fill the memory. */
export interface Queue {
  /** Takes a place, or returns the reason why there is none. */
  enter(characters: number): string | undefined
  leave(characters: number): void
}

export function createQueue(): Queue {
  let waiting = 0
  let size = 0
  return {
    enter(characters) {
      if (waiting >= most.waiting || size + characters > most.characters) {
        return `it was never sent: ${waiting} others wait, because applications answer too slowly`
      }
      waiting += 1
      size += characters
      return undefined
    },
    leave(characters) {
      waiting -= 1
      size -= characters
    },
  }
}
