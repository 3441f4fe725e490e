import type { Fact } from '../fidelity/fact.ts'

const page = 'Subscribing to Service Data, iot_06_0025 (2022-02-24)'

export const facts: readonly Fact[] = [
  {
    id: 'subscribe.shape',
    says: 'A subscription answers 201 with subscriptionId, notifyType and callbackUrl.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'subscribe.callback-url',
    says: 'callbackUrl must be http or https with host, port and path, of at most 1024 characters, else 400/100222.',
    standing: 'documented',
    source: `${page} and its FAQ; that a user name in it is refused is assumed`,
  },
  {
    id: 'subscribe.input',
    says: 'Other bad input of a subscription answers 400/100228.',
    standing: 'assumed',
    source: 'documented for the batch query (iot_06_0028, 2022-02-24) only',
  },
  {
    id: 'subscribe.conflict',
    says: 'The same notifyType and callbackUrl again answer 409/100227.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'subscribe.most',
    says: 'An application has 1000 subscriptions at most; one more answers 400/100228.',
    standing: 'assumed',
    source: 'no limit is documented; without one memory would be unbounded',
  },
  {
    id: 'subscribe.old-paths',
    says: '/subscribe of v1.1.0 and v1.2.0 subscribes too, and takes callbackurl.',
    standing: 'observed',
    source: 'older clients; that the answer is the same is assumed',
  },
  {
    id: 'subscribe.app-of-body',
    says: 'A subscription to the devices of another application names it in the body: 403/100203 or 403/100217.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'subscriptions.list',
    says: 'Subscriptions are listed 10 to a page by default, by notifyType; bad paging answers 400/100228, an unknown one 404/100225.',
    standing: 'documented',
    source: 'iot_06_0027, iot_06_0028 (2022-02-24); sizes on the IoT hub’s copy (2023)',
  },
  {
    id: 'unsubscribe.one',
    says: 'Deleting a subscription answers 204, an unknown one 404/100225.',
    standing: 'documented',
    source: 'iot_06_0029 (2022-02-24)',
  },
  {
    id: 'unsubscribe.batch',
    says: 'Subscriptions are deleted by notifyType, by callbackUrl, by both, or all; 204 also when there was none.',
    standing: 'documented',
    source: 'iot_06_0030 (2022-02-24); 204 for none is assumed',
  },
  {
    id: 'notify.data',
    says: 'One deviceDataChanged for each reported service; one deviceDatasChanged for a report of several.',
    standing: 'documented',
    source: 'iot_06_0035, iot_06_0036 (2022-02-24); requestId null is assumed',
  },
  {
    id: 'notify.life',
    says: 'deviceAdded, bindDevice, deviceInfoChanged and deviceDeleted report registration, first contact, changes and deletion.',
    standing: 'observed',
    source: 'a log of 2020, and iot_06_0034, iot_06_0038 (2022-02-24)',
  },
  {
    id: 'notify.command',
    says: 'The callback of a command is notified of SENT, DELIVERED, SUCCESSFUL, FAILED and TIMEOUT.',
    standing: 'documented',
    source: 'iot_06_0041 (2022-02-24)',
  },
  {
    id: 'notify.subscribed-only',
    says: 'Only subscribers are notified, about the devices of the application of the subscription.',
    standing: 'documented',
    source: page,
  },
]
