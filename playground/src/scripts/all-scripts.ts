import type { EmulatorOptions } from '@northbound/emulator'
import type { ScriptedId } from './scenario-index.ts'
import type { Script } from './sandbox.ts'
import { callScripts } from './call-scripts.ts'
import { goodScripts } from './good-scripts.ts'
import { hostScripts } from './host-scripts.ts'
import { loginScripts } from './login-scripts.ts'
import { refreshScripts } from './refresh-scripts.ts'
import { sharingScripts } from './sharing-scripts.ts'
import { transportScripts } from './transport-scripts.ts'

/** Every scripted scenario. The compiler misses one that is only in the index. */
export const allScripts: Readonly<Record<ScriptedId, Script>> = {
  ...goodScripts,
  ...loginScripts,
  ...refreshScripts,
  ...callScripts,
  ...sharingScripts,
  ...transportScripts,
  ...hostScripts,
}

/** The emulators that are not like the usual one. */
export const sandboxOptions: Partial<
  Record<ScriptedId, Pick<EmulatorOptions, 'profile' | 'behaviour'>>
> = {
  'frozen-application-2024': { profile: 'cn-2024' },
  'refresh-as-form-2024': { profile: 'cn-2024' },
  'refused-refresh-token': { behaviour: { refusedRefreshToken: '100006' } },
  throttled: { behaviour: { throttle: 100 } },
}
