// Generated from the records in packages/auth/codes. Change a record there, and run `npm run codes`.

/** Code, statuses and text of each code. A table in a string is smaller, and every page with an emulator loads it. */
export const codeTable = `
100208 401 AppId or secret is not right.
102202 400 Required Parameter is null or empty.
100449 400 The device is freezed cant operate.
100247 400 Operation not allowed. The application has been frozen.
50400 400 The input is invalid.
50252 500 Internal server error.
100006 401 Refresh access token failed.
1010005 403 Invalid access token or appId.
100002 401,403
1010009 403 app throttle exceed.
100025 401 AppId for auth not exist.
100220 500 Get AppKey from header failed.
100203 403,500,200 The application is not existed.
100217 403,200 The application hasn't been authorized.
100028 401 The user has no right.
100501 503 Congestion occurs, and the current network has been flow-controlled
100007 400 Bad request message.
100003 400 Invalid verify code.
100019 400 Illegal request.
100022 400 The input is invalid.
100216 400 The application input is invalid.
100218 400 The gatewayId and pageNo can't be both null.
100228 400 The application input is invalid.
100405 400 The request parameter is invalid.
100419 400 The deviceId and gatewayId can't be both null.
100001 500 Internal server error.
100023 500 The data in dataBase is abnomal.
101016 500 Get iotws address failed.
101017 500 Get newCallbackUrl from oss failed.
100416 400 The device has already been binded.
100426 400 The nodeId is duplicated.
100441 500 The amount of nonSecure device has reached the limit.
100412 500 The amount of device has reached the limit.
103026 500 The license is not exist.
103028 200 The license pool resources.
600002 403 The product not existed.
500004 403 The amount of frozen devices has reached the limit.
1200001 500 Failed to register the LoRa gateway.
1200000 500 Failed to register the LoRa node.
100403 404 The device is not existed.
100418 404,200 The deviceData is not existed.
100440 400 The isSecure is invalid.
100610 400 Device is not active.
100611 400 Device is online.
100425 200 The special deviceCapability is not exist.
100443 403 The property is forbidden to write.
107002 400 The properties is empty in database.
107003 400 The request properties is unknown.
107001 400 The serviceId is not exist.
100223 400 Command counts has reached the upLimit.
100428 200 The device is not online.
100431 200 The serviceType is not exist.
100434 200 The device command is not existed.
100435 200 The device command already canceled, expired or executed, Cannot cancel.
100612 403 Device is zombie.
100222 400 The request callbackurl is illegal.
100225 404 The resource is not found
100227 409 The resource is conflicted.
100244 500 register out route fail.
100229 500 Get AppKey from header failed.
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
1001 - Client internal error
1005 - Invoke API error but no error_code and error_desc, please refer to httpMessage
1010 - AppId or secret include some spaces, please remove them
1011 - The input port is not right, please check it
`
