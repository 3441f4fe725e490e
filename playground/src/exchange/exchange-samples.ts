import type { Exchange } from './exchange.ts'

/** Exchanges for stories, as the recording fetch reports them. */
export const refusedLogin: Exchange = {
  sentAt: Date.UTC(2026, 0, 15, 9, 30),
  durationMs: 3.4,
  request: {
    method: 'POST',
    url: 'https://platform.test:8743/iocm/app/sec/v1.1.0/login',
    headers: [{ name: 'content-type', value: [{ text: 'application/x-www-form-urlencoded' }] }],
    body: [
      { text: 'appId', role: 'name' },
      { text: '=', role: 'mark' },
      { text: 'my-app', role: 'value' },
      { text: '&', role: 'mark' },
      { text: 'secret', role: 'name' },
      { text: '=', role: 'mark' },
      { text: 'open-sesame', role: 'value', masked: 'secret' },
    ],
  },
  answer: {
    status: 401,
    statusText: '',
    headers: [{ name: 'content-type', value: [{ text: 'application/json' }] }],
    body: [{ text: '{"error_code":"100208","error_desc":"AppId or secret is not right."}' }],
  },
}

export const acceptedLogin: Exchange = {
  ...refusedLogin,
  answer: {
    status: 200,
    statusText: 'OK',
    headers: [{ name: 'content-type', value: [{ text: 'application/json' }] }],
    body: [
      { text: '{\n  "accessToken": "', role: 'mark' },
      { text: '7733c4fa7b3f5b10a8c3d5e6f708c35', role: 'value', masked: 'token' },
      { text: '",\n  "expiresIn": 3600\n}', role: 'mark' },
    ],
  },
}

export const acceptedDevices: Exchange = {
  ...acceptedLogin,
  request: {
    method: 'GET',
    url: 'https://platform.test:8743/iocm/app/dm/v1.4.0/devices?pageNo=0',
    headers: [
      { name: 'app_key', value: [{ text: 'my-app' }] },
      {
        name: 'authorization',
        value: [{ text: 'Bearer ' }, { text: '7733c4fa7b3f5b10a8c3d5e6f708c35', masked: 'token' }],
      },
    ],
    body: [],
  },
  answer: {
    status: 200,
    statusText: 'OK',
    headers: [{ name: 'content-type', value: [{ text: 'application/json' }] }],
    body: [{ text: '{\n  "totalCount": 0,\n  "devices": []\n}' }],
  },
}
