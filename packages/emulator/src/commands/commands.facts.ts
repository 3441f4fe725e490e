import type { Fact } from '../fidelity/fact.ts'

const page = 'Creating Device Commands, iot_06_0053 (2022-02-24)'

export const facts: readonly Fact[] = [
  {
    id: 'command.shape',
    says: 'A command answers 201 with the fields of the capture, in its order; fields not set are left out.',
    standing: 'observed',
    source: 'Magenta IoT-Quickstart, 08_Send_Command (2019-07-30)',
  },
  {
    id: 'command.sent-when-online',
    says: 'For a device that is online the 201 says SENT, with issuedTimes 0.',
    standing: 'observed',
    source: 'Magenta IoT-Quickstart, 08_Send_Command (2019-07-30)',
  },
  {
    id: 'command.cached',
    says: 'For a device that is not online a command is PENDING, and sent when the device comes online.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'command.in-order',
    says: 'Cached commands are sent one after the other, each when the one before was acknowledged.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'command.result',
    says: 'The answer of the device is in result, with executeTime.',
    standing: 'assumed',
    source: 'the fields are of iot_06_0054 (2022-02-24); their form is that of the callback',
  },
  {
    id: 'command.expiry',
    says: 'A command that has waited for its expireTime, two days by default, is EXPIRED.',
    standing: 'documented',
    source: `${page}; iot_faq_00056`,
  },
  {
    id: 'command.timeout',
    says: 'A command that is not acknowledged within 180 s is TIMEOUT.',
    standing: 'assumed',
    source: 'the state is documented (iot_faq_00056), the time is not',
    switch: 'commandAcknowledgeTime',
  },
  {
    id: 'command.immediate',
    says: 'With expireTime 0 a command is sent at once, or refused with 200/100428 when the device is not online.',
    standing: 'documented',
    source: page,
  },
  {
    id: 'command.input',
    says: 'Bad input of a command answers 400/100022, a bad callbackUrl 400/100222.',
    standing: 'documented',
    source: `${page}; 100222 is documented for subscriptions, assumed here`,
  },
  {
    id: 'command.size',
    says: 'paras of a command may have 65,536 characters and a body of JSON 64 levels; more is bad input.',
    standing: 'assumed',
    source: 'no limit is documented; without one memory would be unbounded',
  },
  {
    id: 'command.errors-with-200',
    says: 'Errors about the device come with the status 200: 100418, 100428, 100431, 100434, 100435.',
    standing: 'documented',
    source: 'product guide (2024), error tables of the command APIs',
  },
  {
    id: 'command.most-waiting',
    says: 'No more than 20 commands may be PENDING for one device: 400/100223.',
    standing: 'documented',
    source: 'product guide (2024), error table; that it is counted by device is assumed',
  },
  {
    id: 'command.zombie',
    says: 'A device that has been offline for more than 7 days accepts no command: 403/100612.',
    standing: 'documented',
    source: 'product guide (2024), error table; counted here from its last message',
  },
  {
    id: 'command.callback-subscribed',
    says: 'The callbackUrl of a command must have the host and port of a subscription, else 403/100222.',
    standing: 'documented',
    source: 'FAQ; the code is assumed',
    switch: 'commandCallback',
  },
  {
    id: 'commands.list',
    says: 'Commands are listed newest first, 1000 to a page by default; bad paging or times answer 400/100022.',
    standing: 'documented',
    source: 'iot_06_0054 (2022-02-24); the order is assumed',
  },
  {
    id: 'command.cancel',
    says: 'Only a PENDING command can be cancelled; another answers 200/100435, an unknown one 200/100434.',
    standing: 'documented',
    source: 'Modifying Device Commands, iot_06_0055 (2022-02-24)',
  },
]
