#!/usr/bin/env node
// A custom handler that does what a test asks of it: which way to answer stands in the invocation itself.
import { createServer } from 'node:http'
import { appendFileSync } from 'node:fs'

const answers = {
  ok: response => json(response, { Outputs: {}, Logs: [] }),
  output: (response, message) => json(response, { Outputs: message.outputs, Logs: [] }),
  empty: response => response.writeHead(200).end(),
  text: response => response.writeHead(200, { 'Content-Type': 'text/plain' }).end('fine'),
  list: response => json(response, []),
  fail: response => json(response, { Outputs: {}, Logs: ['lost'] }, 500),
  redirect: response => response.writeHead(302, { Location: '/' }).end(),
  crash: () => process.exit(3),
  silence: () => {}
}

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(404).end()
    return
  }
  const chunks = []
  request.on('data', chunk => chunks.push(chunk))
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    appendFileSync(process.env.CALLS, JSON.stringify({ url: request.url, headers: request.headers, body }) + '\n')
    const payload = Object.values(body.Data)[0]
    const message = typeof payload === 'string' ? parse(parse(payload)) : { kind: process.env.TIMER_ANSWER ?? 'ok', outputs: JSON.parse(process.env.TIMER_OUTPUTS ?? '{}') }
    const answer = answers[message?.kind] ?? answers.fail
    answer(response, message)
  })
})
server.listen(Number(process.env.FUNCTIONS_CUSTOMHANDLER_PORT), '127.0.0.1')
process.on('SIGTERM', () => { if (process.env.STUBBORN !== 'yes') process.exit(0) })

function json(response, value, status = 200) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
