// mercurius with JIT over the benchmark's data set, answering as the .NET contestants do:
//   node mercurius.mjs <trusts.graphql> <data.json>
// prints "listening <port>", serves POST /graphql and GET /statistics on loopback, and ends with its standard input.
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import mercurius from 'mercurius'

const [schemaFile, dataFile] = process.argv.slice(2)
const schoolTrusts = JSON.parse(readFileSync(dataFile, 'utf8'))

const resolvers = {
  Query: {
    schoolTrusts: () => schoolTrusts
  },
  SchoolTrust: {
    schools: (trust, { status }) => status == null ? trust.schools : trust.schools.filter(school => school.status === status)
  }
}

const app = Fastify()
app.register(mercurius, { schema: readFileSync(schemaFile, 'utf8'), resolvers, jit: 1 })
app.get('/statistics', () => {
  const { user, system } = process.cpuUsage()
  return { processorMicroseconds: user + system, allocatedBytes: null, residentBytes: process.memoryUsage.rss(), compiledMethods: null }
})

await app.listen({ host: '127.0.0.1', port: 0 })
console.log(`listening ${app.server.address().port}`)
process.stdin.resume().on('end', () => process.exit(0))
