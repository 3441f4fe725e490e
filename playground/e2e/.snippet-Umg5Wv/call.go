package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

func main() {
	requestUrl := "http://127.0.0.1:43375/iocm/app/sec/v1.1.0/refreshToken"

	payload := strings.NewReader(`{
  "appId": ` + quoted("OCEANCONNECT_APP_ID") + `,
  "secret": ` + quoted("OCEANCONNECT_SECRET") + `,
  "refreshToken": ` + quoted("OCEANCONNECT_REFRESH_TOKEN") + `
}`)

	req, _ := http.NewRequest("POST", requestUrl, payload)

	req.Header.Add("content-type", "application/json")

	// A redirect is not followed: it would take along what is secret.
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	}}
	res, err := client.Do(req)
	if err != nil {
		panic(err)
	}

	defer res.Body.Close()
	body, _ := io.ReadAll(res.Body)

	fmt.Println(res.Status)
	fmt.Println(string(body))
}

// As a string of JSON.
func quoted(variable string) string {
	text, _ := json.Marshal(os.Getenv(variable))
	return string(text)
}