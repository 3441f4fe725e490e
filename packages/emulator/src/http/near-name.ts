/** Other names that people use for these fields, in letters only. */
const others: Readonly<Record<string, readonly string[]>> = {
  appId: ['appid', 'appkey', 'clientid'],
  secret: ['secret', 'appsecret', 'clientsecret', 'password'],
  accessToken: ['accesstoken', 'token'],
  refreshToken: ['refreshtoken', 'token'],
  app_key: ['appkey', 'appid', 'xappid', 'xappkey'],
  deviceId: ['deviceid', 'id'],
  nodeId: ['nodeid', 'imei', 'mac'],
  serviceId: ['serviceid', 'service'],
  notifyType: ['notifytype', 'type'],
  callbackUrl: ['callbackurl', 'callback', 'url'],
  pageNo: ['pageno', 'page'],
}

/**
 * Suggests for the journal which of the sent names was probably meant as `wanted`. A name that
 * resembles no known one is not printed: it may be a piece of a secret.
 */
export function nearName(wanted: string, sent: Iterable<string>): string | undefined {
  for (const name of sent) {
    const letters = name.toLowerCase().replace(/[-_. ]/g, '')
    if (name !== wanted && name.length < 20 && others[wanted]?.includes(letters)) {
      return `named ${wanted}, not ${name}`
    }
  }
  return undefined
}
