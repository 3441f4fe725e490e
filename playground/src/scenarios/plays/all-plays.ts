import type { EmulatorOptions } from '@northbound/emulator'
import type { StagedId } from '../scenario-index.ts'
import type { Play } from '../stage.ts'
import { callPlays } from './call-plays.ts'
import { goodPlays } from './good-plays.ts'
import { hostPlays } from './host-plays.ts'
import { loginPlays } from './login-plays.ts'
import { refreshPlays } from './refresh-plays.ts'
import { sharingPlays } from './sharing-plays.ts'
import { transportPlays } from './transport-plays.ts'

/** Every staged scenario. The compiler misses one that is only in the index. */
export const allPlays: Readonly<Record<StagedId, Play>> = {
  ...goodPlays,
  ...loginPlays,
  ...refreshPlays,
  ...callPlays,
  ...sharingPlays,
  ...transportPlays,
  ...hostPlays,
}

/** The emulators that are not like the usual one. */
export const stageOptions: Partial<
  Record<StagedId, Pick<EmulatorOptions, 'profile' | 'behaviour'>>
> = {
  'frozen-application-2024': { profile: 'cn-2024' },
  'refresh-as-form-2024': { profile: 'cn-2024' },
  'refused-refresh-token': { behaviour: { refusedRefreshToken: '100006' } },
  throttled: { behaviour: { throttle: 100 } },
}
