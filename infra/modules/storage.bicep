// What the functions host keeps its own state in: leases and schedules of timers, queues of reminders, the deployed package.
import { identity } from 'identities.bicep'

@description('The name of the account, 3 to 24 small letters and digits.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Copies: Standard_LRS within a building, Standard_ZRS within a region.')
@allowed(['Standard_LRS', 'Standard_ZRS'])
param sku string

@description('Whether the account can be reached from outside the virtual network.')
param publicAccess bool

@description('The identity of the functions.')
param functions identity

@description('Where who did what is logged.')
param workspaceId string

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    networkAcls: {
      defaultAction: publicAccess ? 'Allow' : 'Deny'
      bypass: 'AzureServices'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: {
        enabled: true
        days: 7
      }
    }

    resource packages 'containers' = {
      name: 'packages'
    }
  }

  resource queues 'queueServices' = {
    name: 'default'

    resource reminders 'queues' = {
      name: 'reminders'
    }

    resource poison 'queues' = {
      name: 'reminders-poison'
    }
  }
}

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var roles = {
  StorageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  StorageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  StorageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource rights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(roles): {
    scope: account
    name: guid(account.id, functions.id, role.value)
    properties: {
      principalId: functions.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
    }
  }
]

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::queues
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

@description('The account.')
output name string = account.name

@description('The account as a resource, for private endpoints and alerts.')
output id string = account.id

@description('Where the functions package is put.')
output packagesUrl string = '${account.properties.primaryEndpoints.blob}${account::blobs::packages.name}'
