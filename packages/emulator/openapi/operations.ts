import type { Operation } from '../src/openapi/operation.ts'
import type { Api } from '../src/http/call.ts'
import { authenticationOperations } from '../src/routes/authentication.operations.ts'
import { commandsOperations } from '../src/routes/commands.operations.ts'
import { devicesOperations } from '../src/routes/devices.operations.ts'
import { registrationOperations } from '../src/routes/registration.operations.ts'
import { subscriptionsOperations } from '../src/routes/subscriptions.operations.ts'

/** What the document says about each API; a missing one is a compile error. */
export const operations: Readonly<Record<Api, Operation>> = {
  ...authenticationOperations,
  ...devicesOperations,
  ...registrationOperations,
  ...commandsOperations,
  ...subscriptionsOperations,
}

/** The heading of each API. */
export const tags: Readonly<Record<string, readonly string[]>> = {
  Authentication: Object.keys(authenticationOperations),
  Devices: Object.keys(devicesOperations),
  Registration: Object.keys(registrationOperations),
  Commands: Object.keys(commandsOperations),
  Subscriptions: Object.keys(subscriptionsOperations),
}
