/** A code as the platform sends it, without its sources. */
export interface CodeText {
  /** The value of `error_code` (service) or `resultcode` (gateway). */
  readonly code: string
  /** HTTP statuses it is sent with, most usual first; 200 means an error inside a success; empty for codes of the old SDKs. */
  readonly statuses: readonly number[]
  /** The platform's own text, verbatim, its spelling included. */
  readonly text: string
  /** Which layer answers: the service, the gateway in front of it, or a vendor SDK on the client. */
  readonly layer: 'service' | 'gateway' | 'client-sdk'
}

/** Code, statuses, text (79). A table in a string is smaller, and every page with an emulator loads it. */
const table = `
100208 401 AppId or secret is not right.
102202 400 Required Parameter is null or empty.
100449 400 The device is freezed cant operate.
100247 400 Operation not allowed. The application has been frozen.
50400 400 The input is invalid.
50252 500 Internal server error.
100006 401 Refresh access token failed.
100002 401,403
1010005 403 Invalid access token or appId.
1010009 403 app throttle exceed.
100025 401 AppId for auth not exist.
100220 500 Get AppKey from header failed.
100203 403,500,200 The application is not existed.
100217 403,200 The application hasn't been authorized.
100028 401 The user has no right.
100501 503 Congestion occurs, and the current network has been flow-controlled
100001 500 Internal server error.
100023 500 The data in dataBase is abnomal.
101016 500 Get iotws address failed.
100007 400 Bad request message.
100003 400 Invalid verify code.
100019 400 Illegal request.
100022 400 The input is invalid.
100216 400 The application input is invalid.
100218 400 The gatewayId and pageNo can't be both null.
100228 400 The application input is invalid.
100405 400 The request parameter is invalid.
100419 400 The deviceId and gatewayId can't be both null.
100403 404 The device is not existed.
100418 404,200 The deviceData is not existed.
100416 400 The device has already been binded.
100426 400 The nodeId is duplicated.
100440 400 The isSecure is invalid.
100441 500 The amount of nonSecure device has reached the limit.
100412 500 The amount of device has reached the limit.
103026 500 The license is not exist.
103028 200 The license pool resources.
600002 403 The product not existed.
500004 403 The amount of frozen devices has reached the limit.
100610 400 Device is not active.
100611 400 Device is online.
100425 200 The special deviceCapability is not exist.
100443 403 The property is forbidden to write.
107002 400 The properties is empty in database.
107003 400 The request properties is unknown.
100223 400 Command counts has reached the upLimit.
100428 200 The device is not online.
100431 200 The serviceType is not exist.
100434 200 The device command is not existed.
100435 200 The device command already canceled, expired or executed, Cannot cancel.
100612 403 Device is zombie.
100222 400 The request callbackurl is illegal.
100225 404 The resource is not found
100227 409 The resource is conflicted.
100601 200 The number of device in the group has reach the max.
100602 200 The device group name has been used.
100603 200 The device group is not existed.
100607 200 The devGroup has reached the limit.
100609 400 Too much devices to add.
101001 200 Resource doesn't exist.
105001 200 The batchTask count has reached the limit.
105002 200 The batchTask name has exist.
105005 404 The batchTask is not existed.
105201 400 The tagName and tagValue has been used on the platform.
105202 404 The tag is not existed.
120015 400 Bad request error.
123002 404 Device or package file not found.
123009 404 The requested task does not exist.
123029 400 pageNo or pageSize beyond the limit.
100244 500 register out route fail.
100229 500 Get AppKey from header failed.
101017 500 Get newCallbackUrl from oss failed.
107001 400 The serviceId is not exist.
1200001 500 Failed to register the LoRa gateway.
1200000 500 Failed to register the LoRa node.
1001 - Client internal error
1005 - Invoke API error but no error_code and error_desc, please refer to httpMessage
1010 - AppId or secret include some spaces, please remove them
1011 - The input port is not right, please check it
`

/** Every known code of the platform, by its code, in the order of the table. */
export const codeTexts: ReadonlyMap<string, CodeText> = /* @__PURE__ */ readTable()

function readTable(): Map<string, CodeText> {
  const rows = table.trim().split('\n').map(readRow)
  return new Map(rows.map((row) => [row.code, row]))
}

/** The gateway's codes are 1010xxx. No platform sends the codes of the SDKs, so they have no status. */
function readRow(row: string): CodeText {
  const [code = '', listed = '', ...words] = row.split(' ')
  const statuses = listed === '-' ? [] : listed.split(',').map(Number)
  const layer = /^1010\d{3}$/.test(code)
    ? 'gateway'
    : statuses.length > 0
      ? 'service'
      : 'client-sdk'
  return { code, statuses, text: words.join(' '), layer }
}
