import type { BriefGuidance } from '../guidance-texts.ts'
import type { PlatformFaultCode } from '../guided-codes.ts'

/** Faults inside the platform that single APIs report. */
export const platformFaultCodes: Record<PlatformFaultCode, BriefGuidance> = {
  '100001': {
    meaning:
      'The platform ran into a fault of its own while registering a device or handling a command.',
    causes: [
      {
        cause: 'A short disturbance inside the platform.',
        remedy:
          'Wait and call again. Before that look whether the device or command already exists, so that there are not two.',
      },
    ],
  },
  '100023': {
    meaning: 'What the platform has stored about this device or command contradicts itself.',
    howToTell:
      'HTTP 500 on commands and shadows, for one device again and again while others work.',
    causes: [
      {
        cause: 'A broken record in the database of the platform.',
        remedy:
          'Ask the operator to repair it. Deleting and registering the device anew may help too (inferred).',
      },
    ],
    retry: 'No use before the operator has repaired the record, although the status is 500.',
    support: 'The deviceId or commandId, method and path, the time and the code.',
  },
  '101016': {
    meaning: 'The platform could not find the internal service that should deliver the command.',
    causes: [
      {
        cause: 'A fault in the routing inside the platform.',
        remedy: 'Wait and call again; if it lasts some minutes, tell the operator.',
      },
    ],
  },
  '101017': {
    meaning: 'The platform could not work out the callback address of a command.',
    howToTell:
      'HTTP 500. Which of the command calls can answer with it is not clear from public pages.',
    causes: [
      {
        cause: 'A fault inside the platform.',
        remedy: 'Wait and call again; if it lasts, tell the operator.',
      },
      {
        cause: 'An unusual callbackUrl in the command (inferred).',
        remedy: 'Try without callbackUrl, or with the host and port of a subscription.',
      },
    ],
  },
}
