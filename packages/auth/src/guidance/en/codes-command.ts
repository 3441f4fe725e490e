import type { BriefGuidance } from '../guidance-texts.ts'
import type { CommandCode } from '../guided-codes.ts'

/** The codes of device commands. */
export const commandCodes: Record<CommandCode, BriefGuidance> = {
  '100223': {
    meaning: 'Too many commands are waiting for this device.',
    howToTell: 'HTTP 400 when creating a command. The documented limit is 20 in the state PENDING.',
    causes: [
      {
        cause: 'The device sleeps or is offline and fetches nothing, while commands pile up.',
        remedy: 'Cancel those that are out of date, and give new ones a short expireTime.',
      },
    ],
    retry: 'When waiting commands have been delivered, cancelled or have expired.',
  },
  '100428': {
    meaning: 'The command should go out at once, but the device is offline just now.',
    howToTell: 'HTTP 200 with this code in the body: no command was created.',
    causes: [
      {
        cause: 'expireTime is 0, which means now or never.',
        remedy: 'Give expireTime in seconds, so that the command waits for the device.',
      },
      {
        cause: 'The device should be online and is not.',
        remedy: 'Check its power, its signal and when it last reported.',
      },
    ],
    retry:
      'With expireTime 0 when the device has connected again; with a larger expireTime at once.',
  },
  '100431': {
    meaning: 'The device model has no such service.',
    howToTell: 'HTTP 200 with this code in the body, on commands and shadows: nothing was sent.',
    causes: [
      {
        cause: 'serviceId in the command is misspelt or comes from another product.',
        remedy: 'Compare serviceId and method with the product model; upper and lower case count.',
      },
    ],
  },
  '100434': {
    meaning: 'There is no command with this commandId.',
    howToTell: 'HTTP 200 with this code in the body.',
    causes: [
      {
        cause:
          'The commandId is wrong, from another application, or so old that it was cleared away.',
        remedy:
          'Use the commandId from the answer to the creation, or list the commands of the device.',
      },
    ],
  },
  '100435': {
    meaning: 'The command has come to its end and can no longer be cancelled.',
    howToTell: 'HTTP 200 with this code in the body.',
    causes: [
      {
        cause: 'It was carried out, expired or was cancelled before this call.',
        remedy: 'Read its status. If it is final, there is nothing left to do.',
      },
    ],
    retry: 'No. A command that has ended stays so.',
  },
  '100612': {
    meaning: 'The device has been offline for so long that the platform takes no commands for it.',
    howToTell:
      'HTTP 403 when creating a command. The documented limit is more than 7 days offline.',
    causes: [
      {
        cause: 'The device is switched off, has lost its network or its SIM is blocked.',
        remedy: 'Bring it online again; after it has reported, commands are taken.',
      },
    ],
  },
}
