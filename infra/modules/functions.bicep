// The reminders' functions on a Flex Consumption plan: a custom handler, paid for while it runs.
import { identity } from 'identities.bicep'

@description('What follows the kind of resource in each name.')
param suffix string

@description('The region; Flex Consumption is not in every one.')
param location string

@description('Tags of every resource.')
param tags object

@description('The functions\' identity.')
param functions identity

@description('The storage account of the host\'s own state.')
param storageAccountName string

@description('Where the deployed package is kept.')
param packagesUrl string

@description('The memory of an instance, in MB.')
@allowed([512, 2048, 4096])
param instanceMemory int

@description('How many instances at the most. Sending is claimed reminder by reminder, so more only send faster.')
@minValue(1)
@maxValue(1000)
param maximumInstances int

@description('What the program is to know, by the name of its environment variable.')
param settings object

@description('The subnet its outgoing connections come from; empty for none.')
param subnetId string

@description('Where who did what is logged.')
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-functions-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: 'func-reminders-${suffix}'
  location: location
  // By this tag azd finds where the service `functions` of azure.yaml goes.
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${functions.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: functions.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packagesUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: functions.id
          }
        }
      }
      runtime: {
        name: 'custom'
        version: '1.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, {
      AzureWebJobsStorage__accountName: storageAccountName
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: functions.clientId
    })
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'FunctionAppLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

@description('The functions app.')
output name string = site.name

@description('The functions app as a resource, for alerts.')
output id string = site.id

@description('Where its HTTP functions answer.')
output url string = 'https://${site.properties.defaultHostName}'
