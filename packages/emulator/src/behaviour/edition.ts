import type { Behaviour } from './behaviour.ts'

/** The edition of the platform's documents that the emulator follows. */
export type Profile = 'intl-2022' | 'cn-2024'

/** The differences between the two editions. */
export interface Edition {
  /** The code for a JSON body that cannot be read. */
  readonly unreadableJson: '102202' | '50400'
  /** The Content-Type of every answer that has a body. */
  readonly contentType: string
  /** The switches whose default differs from `defaultBehaviour`. */
  readonly behaviour: Partial<Behaviour>
}

const editions: Record<Profile, Edition> = {
  'intl-2022': {
    // Assumed: this edition has no code for it, so in an unreadable body every field is missing.
    unreadableJson: '102202',
    // Documented (Authentication page, 2022-02-24, response example).
    contentType: 'application/json',
    behaviour: {},
  },
  'cn-2024': {
    // Documented as a code of refreshToken (product guide, 2024); that broken JSON leads to it is
    // assumed.
    unreadableJson: '50400',
    // Documented default (IoT hub reference, iot_06_0092).
    contentType: 'application/json; charset=UTF-8',
    behaviour: {
      // Documented for login (SDK reference iot_06_2010, 2024-07-01) and refreshToken (product
      // guide, 2024).
      frozenCode: '100247',
      // Documented, including the blank, in the table and in the sample (IoT hub reference, 2023).
      tokenType: 'Bearer ',
      // Documented: 24 hours (Refreshing a Token, IoT hub reference, 2023).
      refreshTokenLife: 86_400,
    },
  },
}

export function editionOf(profile: Profile): Edition {
  const edition = editions[profile]
  if (!edition) {
    const known = Object.keys(editions).join(' or ')
    throw new TypeError(`createEmulator: profile must be ${known}`)
  }
  return edition
}
