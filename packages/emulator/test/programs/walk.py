"""Logs in, lists devices, refreshes and logs out, with Python's standard library alone.

Takes JSON on its standard input: url, ca, and cert and key if there is a client certificate;
prints as JSON what it was answered.
"""

import http.client
import json
import ssl
import sys
import urllib.error
import urllib.parse
import urllib.request

given = json.load(sys.stdin)
host = urllib.parse.urlsplit(given["url"])
app = given["app"]

context = ssl.create_default_context(cafile=given["ca"])
# The default from Python 3.13 on.
context.verify_flags |= ssl.VERIFY_X509_STRICT
if "cert" in given:
    context.load_cert_chain(given["cert"], given["key"])


def with_urllib(path, data=None, headers={}):
    request = urllib.request.Request(given["url"] + path, data, headers)
    try:
        with urllib.request.urlopen(request, context=context, timeout=20) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as answer:
        return answer.code, json.load(answer)


def with_http_client(path, fields):
    connection = http.client.HTTPSConnection(host.hostname, host.port, context=context, timeout=20)
    body = json.dumps(fields)
    connection.request("POST", path, body, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer.status, json.loads(text) if text else None


def devices(token):
    headers = {"app_key": app["appId"], "Authorization": "Bearer " + token}
    return with_urllib("/iocm/app/dm/v1.4.0/devices?pageNo=0", headers=headers)


def walk():
    security = "/iocm/app/sec/v1.1.0"
    form = urllib.parse.urlencode(app).encode()
    login = with_urllib(security + "/login", form)
    first = login[1]["accessToken"]
    listed = devices(first)
    refresh = with_http_client(
        security + "/refreshToken", {**app, "refreshToken": login[1]["refreshToken"]}
    )
    second = refresh[1]["accessToken"]
    superseded = devices(first)
    renewed = devices(second)
    logout = with_http_client(security + "/logout", {"accessToken": second})
    after = devices(second)
    return {
        "statuses": [a[0] for a in (login, listed, refresh, superseded, renewed, logout, after)],
        "codes": [superseded[1]["resultcode"], after[1]["resultcode"]],
        "totalCount": listed[1]["totalCount"],
        "lives": login[1]["expiresIn"],
    }


try:
    json.dump(walk(), sys.stdout)
except (OSError, http.client.HTTPException) as error:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    json.dump({"failed": f"{type(reason).__name__}: {reason}"}, sys.stdout)
