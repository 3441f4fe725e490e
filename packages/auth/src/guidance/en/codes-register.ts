import type { BriefGuidance } from '../guidance-texts.ts'
import type { RegisterCode } from '../guided-codes.ts'

/** The codes of registering devices, of quotas and of licences. */
export const registerCodes: Record<RegisterCode, BriefGuidance> = {
  '100416': {
    meaning: 'This device is registered and bound already.',
    howToTell:
      'HTTP 400 when registering. It may be under another application of the same platform.',
    causes: [
      {
        cause: 'The program registered it before, and does so again after a restart or a time-out.',
        remedy: 'Look the device up by its nodeId and use the deviceId that it has.',
      },
      {
        cause: 'Another application or customer uses the same nodeId or IMEI.',
        remedy: 'Have it deleted there first. If you do not know where, ask the operator.',
      },
    ],
  },
  '100426': {
    meaning: 'Another device has this nodeId.',
    howToTell: 'HTTP 400 when registering or setting a key.',
    causes: [
      {
        cause: 'The nodeId was used for a device that still exists.',
        remedy: 'Choose another nodeId, or delete the old device if it is the same hardware.',
      },
    ],
  },
  '100412': {
    meaning: 'The application has as many devices as it may have.',
    causes: [
      {
        cause: 'The device quota is used up.',
        remedy: 'Delete devices that are no longer needed, or ask the operator for a larger quota.',
      },
    ],
    retry: 'Not before there is room again, although the status is 500.',
  },
  '100441': {
    meaning: 'No more devices without encryption may be added.',
    howToTell: 'HTTP 500 when registering a device, or when changing isSecure to false.',
    causes: [
      {
        cause: 'The quota of non-secure devices is used up.',
        remedy:
          'Register the device as secure (with a psk), or ask the operator for a larger quota.',
      },
    ],
    retry: 'Not before there is room again, although the status is 500.',
  },
  '103026': {
    meaning: 'The platform has no licence under which it could register the device.',
    causes: [
      {
        cause: 'No licence was bought or loaded for this account.',
        remedy: 'Have the operator check the licences of the account.',
      },
    ],
    retry: 'Not before there is a licence, although the status is 500.',
  },
  '103028': {
    meaning: 'The licences of the account are used up.',
    howToTell: 'HTTP 200 with this code in the body: the device was not registered.',
    causes: [
      {
        cause: 'As many devices exist as the licences allow.',
        remedy: 'Delete devices that are no longer needed, or get more licences.',
      },
    ],
  },
  '500004': {
    meaning: 'No more devices may be frozen.',
    howToTell: 'HTTP 403 when changing a device.',
    causes: [
      {
        cause: 'The number of frozen devices has reached its limit.',
        remedy: 'Unfreeze or delete some, then freeze this one.',
      },
    ],
  },
  '600002': {
    meaning: 'The product to which the device should belong is not known.',
    howToTell:
      'HTTP 403 when registering with productId, or with manufacturerId, deviceType and model.',
    causes: [
      {
        cause: 'The productId is mistyped or from another platform.',
        remedy: 'Copy it from the product page in the console.',
      },
      {
        cause: 'The product model was not imported into this application.',
        remedy: 'Import or create it first.',
      },
    ],
  },
  '1200000': {
    meaning: 'The LoRa network did not take the new node.',
    causes: [
      {
        cause: 'The LoRa network server behind the platform refused it or was away.',
        remedy:
          'Check the LoRa data of the device, then ask the operator to look into the LoRa server.',
      },
    ],
    retry: 'Not blindly: first have the cause found, although the status is 500.',
  },
  '1200001': {
    meaning: 'The LoRa network did not take the new gateway.',
    causes: [
      {
        cause: 'The LoRa network server behind the platform refused it or was away.',
        remedy:
          'Check the LoRa data of the gateway, then ask the operator to look into the LoRa server.',
      },
    ],
    retry: 'Not blindly: first have the cause found, although the status is 500.',
  },
}
