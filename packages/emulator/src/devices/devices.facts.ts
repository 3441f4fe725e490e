import type { Fact } from '../fidelity/fact.ts'

const history = 'Querying Historical Device Data, iot_06_0062 (2022-02-24)'
const registering = 'Registering a Directly Connected Device, iot_06_0010 (2022-02-24)'

export const facts: readonly Fact[] = [
  {
    id: 'devices.shape',
    says: 'The device list answers totalCount, pageNo, pageSize and devices, also for an empty list.',
    standing: 'documented',
    source: 'iot_06_0061 (2022-02-24); a capture of an empty one',
  },
  {
    id: 'devices.page-or-gateway',
    says: 'The device list requires pageNo or gatewayId; without both it answers 400/100218.',
    standing: 'documented',
    source: 'iot_06_0061 (2022-02-24)',
  },
  {
    id: 'devices.gateway',
    says: 'gatewayId lists a gateway and the devices behind it.',
    standing: 'documented',
    source: 'iot_06_0061 (2022-02-24); that the gateway itself is among them is assumed',
  },
  {
    id: 'devices.input',
    says: 'A bad pageSize of the list, above 250 too, answers 400/100216, any other bad parameter 400/100405.',
    standing: 'assumed',
    source:
      'the codes and the limit are documented (iot_06_0061, 2022-02-24), which parameter leads to which is not',
  },
  {
    id: 'devices.filters',
    says: 'The list filters by status, nodeType, deviceType, location, name, startTime and endTime.',
    standing: 'documented',
    source: 'iot_06_0061 (2022-02-24)',
  },
  {
    id: 'devices.sort',
    says: 'The list is sorted by time of creation, the newest first unless sort is ASC.',
    standing: 'documented',
    source: 'iot_06_0061 (2022-02-24) for sort; the default is assumed',
  },
  {
    id: 'devices.versions',
    says: 'The device list answers v1.1.0 to v1.4.0.',
    standing: 'observed',
    source: 'clients on GitHub that call them',
  },
  {
    id: 'device.shape',
    says: 'A device has the fields of the page, null where nothing is known; imsi only with select=imsi.',
    standing: 'documented',
    source: 'iot_06_0060 (2022-02-24); null is assumed',
  },
  {
    id: 'device.unknown',
    says: 'An unknown device, or one of another application, answers 404/100403.',
    standing: 'documented',
    source: 'iot_06_0060 (2022-02-24); assumed for that of another application',
  },
  {
    id: 'devices.page-size',
    says: 'A page of the device list has 25 devices unless pageSize says otherwise.',
    standing: 'documented',
    source: 'iot_06_0061 (2022-02-24); 1 on an older page',
    switch: 'listPageSize',
  },
  {
    id: 'device.activity',
    says: 'A device that connects or reports is ONLINE and active; a report replaces the last data of its service.',
    standing: 'assumed',
    source: 'follows from the fields of iot_06_0060; no page says how data is merged',
  },
  {
    id: 'device.silence',
    says: 'A device that has sent data is ABNORMAL after 25 hours without data and OFFLINE after 49.',
    standing: 'documented',
    source:
      'iot_06_0061 (2022-02-24); devices of the seed keep their status until their first message',
  },
  {
    id: 'history.shape',
    says: 'The history answers totalCount, pageNo, pageSize (1 by default) and deviceDataHistoryDTOs.',
    standing: 'documented',
    source: history,
  },
  {
    id: 'history.newest-first',
    says: 'The history is sorted by time, the newest report first.',
    standing: 'assumed',
    source: 'no page says; what a page of one would be for',
  },
  {
    id: 'history.without-page',
    says: 'Without pageNo the history finds nothing.',
    standing: 'documented',
    source: `the vendor’s FAQ; ${history} says all of it, unpaged`,
    switch: 'historyWithoutPage',
  },
  {
    id: 'history.filters',
    says: 'The history filters by serviceId, property, startTime and endTime; with property only that one is in the data.',
    standing: 'documented',
    source: `${history}; what becomes of other properties is assumed`,
  },
  {
    id: 'history.ids',
    says: 'The history requires deviceId or gatewayId; without both it answers 400/100419.',
    standing: 'documented',
    source: `the text of the code; the table of ${history} calls each mandatory`,
  },
  {
    id: 'history.limits',
    says: 'A bad parameter of the history, pageSize above 2000 too, answers 400/100216.',
    standing: 'documented',
    source: `${history} for pageSize; assumed for the others`,
  },
  {
    id: 'history.unknown-device',
    says: 'The history of an unknown device answers 200 with 100418.',
    standing: 'documented',
    source: 'product guide (2024), error table',
  },
  {
    id: 'history.life',
    says: 'Reports are deleted after 90 days.',
    standing: 'documented',
    source: `${history}; 7 days in iot_06_2073, 30 days at Magenta`,
    switch: 'historyLife',
  },
  {
    id: 'history.most',
    says: 'The newest 2000 reports of a device are kept.',
    standing: 'assumed',
    source: 'bounds memory; as many as the largest page',
  },
  {
    id: 'history.versions',
    says: 'The history answers v1.1.0 too.',
    standing: 'observed',
    source: 'clients on GitHub that call it',
  },
  {
    id: 'capabilities.shape',
    says: 'Capabilities answer the commands and properties of each service; properties are derived from the present data.',
    standing: 'documented',
    source:
      'fields: iot_06_0064, iot_06_2075 (2022-02-24); the derivation is assumed, as there are no product models',
  },
  {
    id: 'capabilities.filters',
    says: 'deviceId and gatewayId are filters: without them all devices are listed, and an unknown one gives an empty list.',
    standing: 'assumed',
    source: 'iot_06_0064 (2022-02-24) calls both optional',
  },
  {
    id: 'register.shape',
    says: 'Registering answers 200 with deviceId, verifyCode, timeout and psk, as sent or generated.',
    standing: 'documented',
    source: registering,
  },
  {
    id: 'register.new-device',
    says: 'A new device is a GATEWAY, OFFLINE and NOT_ACTIVE, and its other fields are null.',
    standing: 'observed',
    source: 'notifications in a log of 2020',
  },
  {
    id: 'register.secret-mode',
    says: 'Registering by v2.0.0 answers deviceId, a secret of 20 hex characters, and psk.',
    standing: 'observed',
    source: 'Python SDK, RestConstant.py, and clients',
  },
  {
    id: 'register.paths',
    says: 'Registering answers /devices beside /deviceCredentials, and v1.2.0.',
    standing: 'observed',
    source: 'older clients',
  },
  {
    id: 'register.input',
    says: 'A body that is not as documented, such as one without nodeId, answers 400/100007.',
    standing: 'documented',
    source: registering,
  },
  {
    id: 'register.taken',
    says: 'A nodeId of an active device answers 100416, another that is taken 100426, a taken verifyCode 100003; in any application.',
    standing: 'assumed',
    source: `the codes: ${registering}; which of them when is a guess from their texts and the FAQ`,
  },
  {
    id: 'register.most',
    says: 'An application has 10,000 devices at most; one more answers 500/100412.',
    standing: 'assumed',
    source: `the code is documented (${registering}), the number is not`,
  },
  {
    id: 'register.timeout',
    says: 'A registration is deleted when the device has not connected within its timeout; 0 means forever.',
    standing: 'documented',
    source: registering,
  },
  {
    id: 'register.usual-timeout',
    says: 'Without timeout a registration lasts forever.',
    standing: 'documented',
    source: `${registering}; 180 s in older text`,
    switch: 'registrationTimeout',
  },
  {
    id: 'activation.shape',
    says: 'The activation status is deviceId, activated and name.',
    standing: 'documented',
    source: 'Querying Device Activation Status (2022-02-24)',
  },
  {
    id: 'modify.fields',
    says: 'Modifying a device answers 204, and changes what the device shows.',
    standing: 'documented',
    source: 'product guide (2024)',
  },
  {
    id: 'modify.input',
    says: 'Modifying refuses bad input with 400/100022, a bad isSecure with 400/100440, an unknown device with 404/100403.',
    standing: 'documented',
    source: 'product guide (2024), error table',
  },
  {
    id: 'delete.cascade',
    says: 'With a gateway the devices behind it are deleted, unless cascade=false.',
    standing: 'assumed',
    source: 'iot_06_0014 (2022-02-24) has the parameter; the default is a guess',
  },
]
