import { injected } from './injected.ts'

/** One worker, as each of the others is one process. */
export function nginxConf(folder: string, port: number, platform: string): string {
  const headers = Object.entries(injected).map(
    ([name, value]) => `proxy_set_header ${name} "${value}";`,
  )
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  return `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log crit;
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 1000000000; underscores_in_headers on;
  ${temporary.join(' ')}
  upstream platform { server ${new URL(platform).host}; keepalive 256; keepalive_requests 1000000000; }
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://platform; proxy_http_version 1.1; proxy_set_header Connection ""; ${headers.join(' ')} }
  }
}
`
}
