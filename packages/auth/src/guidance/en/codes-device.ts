import type { BriefGuidance } from '../guidance-texts.ts'
import type { DeviceCode } from '../guided-codes.ts'

/** The codes of single devices, their keys and their shadows. */
export const deviceCodes: Record<DeviceCode, BriefGuidance> = {
  '100403': {
    meaning: 'There is no device with this deviceId in your application.',
    howToTell: 'HTTP 404 on calls about one device.',
    causes: [
      {
        cause:
          'The nodeId (IMEI, MAC) was sent in place of the deviceId that the platform assigned.',
        remedy: 'Use the deviceId from the answer to the registration or from the device list.',
      },
      {
        cause: 'The device was deleted, or was not activated in time and removed.',
        remedy: 'Look for it in the list, and register it again if it is gone.',
      },
      {
        cause: 'It belongs to another application.',
        remedy: 'Log in with the appId under which it was registered.',
      },
    ],
  },
  '100418': {
    meaning: 'The platform holds no record for this deviceId.',
    howToTell:
      'HTTP 404 on device calls; HTTP 200 with this code in the body on history and commands.',
    causes: [
      {
        cause: 'The deviceId is wrong or the device was deleted.',
        remedy: 'Look it up in the device list.',
      },
      {
        cause: 'The device has never reported anything (inferred).',
        remedy: 'Let it send something once, then ask again.',
      },
    ],
  },
  '100440': {
    meaning: 'The value of isSecure is not accepted.',
    causes: [
      {
        cause: 'It is not a plain true or false, or does not fit the way the device connects.',
        remedy: 'Send true for devices with DTLS and false for others, without quotes.',
      },
    ],
  },
  '100610': {
    meaning: 'The device has not been activated yet, so its key cannot be changed.',
    causes: [
      {
        cause: 'It has never connected to the platform since it was registered.',
        remedy: 'Connect it once, then try again.',
      },
    ],
  },
  '100611': {
    meaning: 'The device is connected. Its key can be changed only while it is offline.',
    causes: [
      {
        cause: 'It is connected just now.',
        remedy: 'Take it off the network, wait until the platform shows OFFLINE, then call again.',
      },
    ],
  },
  '100425': {
    meaning: 'The device model has no such service or capability.',
    howToTell: 'HTTP 200 with this code in the body, on shadows: nothing was changed.',
    causes: [
      {
        cause: 'serviceId is misspelt, or the product of this device does not have it.',
        remedy: 'Compare it with the product model; upper and lower case count.',
      },
    ],
  },
  '100443': {
    meaning: 'The property can be read but not written.',
    howToTell: 'HTTP 403 when changing a shadow.',
    causes: [
      {
        cause: 'The product model does not mark it as writable.',
        remedy: 'Write other properties only, or allow writing in the model.',
      },
    ],
  },
  '107001': {
    meaning: 'The device model has no service with this serviceId.',
    howToTell: 'HTTP 400 on shadows.',
    causes: [
      {
        cause: 'serviceId is misspelt or comes from another product.',
        remedy: 'Compare it with the product model; upper and lower case count.',
      },
    ],
  },
  '107002': {
    meaning: 'The service has no properties in the device model, so there is nothing to write.',
    howToTell: 'HTTP 400 on shadows.',
    causes: [
      {
        cause: 'The product model is incomplete.',
        remedy: 'Add the properties to the service in the console.',
      },
    ],
  },
  '107003': {
    meaning: 'One of the properties in the request is not in the device model.',
    howToTell: 'HTTP 400 on shadows.',
    causes: [
      {
        cause: 'A property is misspelt or belongs to another service.',
        remedy: 'Compare the names with the product model; upper and lower case count.',
      },
    ],
  },
}
