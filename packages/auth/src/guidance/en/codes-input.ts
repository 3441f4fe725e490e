import type { BriefGuidance } from '../guidance-texts.ts'
import type { InputCode } from '../guided-codes.ts'

/** The codes about parameters in general. */
export const inputCodes: Record<InputCode, BriefGuidance> = {
  '100003': {
    meaning: 'The verifyCode is wrong, or another device uses it already.',
    howToTell: 'HTTP 400 when registering a device or setting its key.',
    causes: [
      {
        cause: 'The same verifyCode (often the IMEI) was registered before.',
        remedy:
          'Use a verifyCode that is unique on the whole platform, or look for the device that has it.',
      },
    ],
  },
  '100007': {
    meaning: 'The body holds a parameter or value that this call does not take.',
    howToTell: 'HTTP 400 when registering a device or setting its key.',
    causes: [
      {
        cause: 'A field is misspelt, of the wrong type, or belongs to another version of the API.',
        remedy:
          'Start from the smallest body (nodeId only when registering) and add field by field.',
      },
    ],
  },
  '100019': {
    meaning: 'The request for batch tasks makes no sense to the platform.',
    causes: [
      {
        cause: 'A query parameter is missing, unknown or out of range.',
        remedy: 'Check each parameter of the query, the paging first.',
      },
    ],
  },
  '100022': {
    meaning: 'One of the parameters has a value or format that is not accepted.',
    howToTell:
      'HTTP 400 on device capabilities, commands, changes of devices and batch tasks. The answer does not name the field.',
    causes: [
      {
        cause:
          'On queries: pageNo, pageSize, startTime or endTime is out of range or in the wrong form.',
        remedy: 'Use whole numbers, pageNo from 0, and times like 20190114T142233Z.',
      },
      {
        cause: 'In a body: a value has the wrong type.',
        remedy: 'Compare each value with the description of the call.',
      },
    ],
  },
  '100216': {
    meaning: 'A query parameter is out of the permitted range.',
    howToTell: 'HTTP 400 on the device list and on the history of device data.',
    causes: [
      {
        cause: 'pageSize is too large: the history takes 2000 at most, the device list 250.',
        remedy: 'Ask for smaller pages and fetch more of them.',
      },
      {
        cause: 'A time or a filter has the wrong form.',
        remedy: 'Leave the filters out, then add one after the other.',
      },
    ],
  },
  '100218': {
    meaning: 'The device list was asked for without saying where to begin.',
    howToTell: 'HTTP 400 on the device list. Neither gatewayId nor pageNo is in the query.',
    causes: [
      {
        cause: 'pageNo was left out.',
        remedy: 'Send pageNo=0 for the first page, or gatewayId for the devices of one gateway.',
      },
    ],
  },
  '100228': {
    meaning: 'The query for subscriptions has a parameter that is not accepted.',
    causes: [
      {
        cause: 'pageNo or pageSize is no whole number or out of range.',
        remedy: 'Send pageNo=0 and a small pageSize, then widen.',
      },
    ],
  },
  '100405': {
    meaning: 'A parameter in the address of a device query is not valid.',
    howToTell: 'HTTP 400 when asking for one device or for the list.',
    causes: [
      {
        cause: 'deviceId, select, status, sort or a time has an unknown value.',
        remedy:
          'Check them against the permitted values; write sort as ASC or DESC and status in capitals.',
      },
      {
        cause: 'A value was not encoded for the address.',
        remedy: 'Build the query with URLSearchParams.',
      },
    ],
  },
  '100419': {
    meaning: 'The call does not say which device it is about.',
    howToTell:
      'HTTP 400 on the history of device data and on shadows: neither deviceId nor gatewayId is there.',
    causes: [
      {
        cause: 'The parameters were left out or are empty.',
        remedy: 'Send both. For a device connected directly, gatewayId is the same as deviceId.',
      },
    ],
  },
}
