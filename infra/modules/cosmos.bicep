// The distributed store: one container of documents, an aggregate a partition.
import { identity } from 'identities.bicep'

@description('The name of the account, 3 to 44 small letters, digits and hyphens.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Whether requests are paid one by one instead of by provisioned throughput: cheapest while there are few.')
param serverless bool

@description('The most request units a second the documents may use, shared by all; only where throughput is provisioned. A tenth is always there.')
@minValue(1000)
param maxThroughput int

@description('Whether the account lives in several buildings of the region.')
param zoneRedundant bool

@description('Whether the account can be reached from outside the virtual network.')
param publicAccess bool

@description('The account whose backup this one is made from, as a restorable account (az cosmosdb restorable-database-account list); empty for an account that begins empty. Read only while the account is made.')
param restoreSource string

@description('The point in time of the backup, for example 2026-12-01T09:30:00Z; only with restoreSource.')
param restoreAt string

@description('The identities that read and write documents.')
param identities identity[]

@description('Where who did what is logged.')
param workspaceId string

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-10-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    createMode: empty(restoreSource) ? 'Default' : 'Restore'
    restoreParameters: empty(restoreSource)
      ? null
      : {
          restoreMode: 'PointInTime'
          restoreSource: restoreSource
          restoreTimestampInUtc: restoreAt
        }
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: zoneRedundant
      }
    ]
    capabilities: serverless
      ? [
          {
            name: 'EnableServerless'
          }
        ]
      : []
    // A client reads its own writes, also through two instances of the API: the session token travels with the request.
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous30Days'
      }
    }
  }

  resource database 'sqlDatabases' = {
    name: 'partnership-graph'
    properties: {
      resource: {
        id: 'partnership-graph'
      }
      options: serverless
        ? {}
        : {
            autoscaleSettings: {
              maxThroughput: maxThroughput
            }
          }
    }

    resource documents 'containers' = {
      name: 'documents'
      properties: {
        resource: {
          id: 'documents'
          partitionKey: {
            kind: 'Hash'
            version: 2
            paths: ['/aggregateId']
          }
          // As Partnership.Graph.Cosmos/Opening/Indexing.cs has it, which a test compares. What is only read is not indexed and costs nothing to write.
          indexingPolicy: {
            indexingMode: 'consistent'
            automatic: true
            includedPaths: [
              { path: '/*' }
            ]
            excludedPaths: [
              { path: '/acceptanceCriterion/?' }
              { path: '/address/*' }
              { path: '/aims/*' }
              { path: '/attempts/*' }
              { path: '/before/*' }
              { path: '/changes/*' }
              { path: '/evidence/*' }
              { path: '/fields/*' }
              { path: '/hash/?' }
              { path: '/keys/*' }
              { path: '/previousHash/?' }
              { path: '/revisions/*' }
              { path: '/summary/?' }
              { path: '/told/*' }
              { path: '/venue/?' }
              { path: '/website/?' }
              { path: '/"_etag"/?' }
            ]
            // A page is one range of one of these: the type, what sorts, the id that breaks ties. The store refuses a container that lacks one.
            compositeIndexes: [
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/aggregateId', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/at', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/closedOn', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/date', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/dueAt', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/dueOn', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/from', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/heldOn', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/measure', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/nextAt', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/normalisedName', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/number', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/on', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/openedOn', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/pupilCount', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/question', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/raisedAt', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/receivedAt', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/reviewDueOn', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/schoolId', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/sendAt', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/sentAt', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/since', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/startedOn', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/startsAt', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/title', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
              [
                { path: '/documentType', order: 'ascending' }
                { path: '/aggregateId', order: 'ascending' }
                { path: '/number', order: 'ascending' }
                { path: '/id', order: 'ascending' }
              ]
            ]
          }
          // Items that say a time of their own go by themselves: receipts of commands.
          defaultTtl: -1
        }
      }
    }
  }

  // Cosmos DB Built-in Data Contributor: documents, but neither keys nor settings of the account.
  resource rights 'sqlRoleAssignments' = [
    for each in identities: {
      name: guid(account.id, each.id, 'data-contributor')
      properties: {
        principalId: each.principalId
        roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
        scope: account.id
      }
    }
  ]
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        category: 'ControlPlaneRequests'
        enabled: true
      }
      {
        category: 'PartitionKeyRUConsumption'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'Requests'
        enabled: true
      }
    ]
  }
}

@description('The account as a resource, for private endpoints and alerts.')
output id string = account.id

@description('Where the account answers.')
output endpoint string = account.properties.documentEndpoint

@description('The database.')
output databaseName string = account::database.name
