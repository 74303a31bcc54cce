// The API and the IDE: a web app that runs the published program.
import { identity } from 'identities.bicep'

@description('What follows the kind of resource in each name.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The size of a machine, for example P0v3.')
param sku string

@description('How many machines.')
@minValue(1)
@maxValue(30)
param instances int

@description('Whether the machines stand in several buildings of the region; needs at least two of a size that can.')
param zoneRedundant bool

@description('The API\'s identity.')
param api identity

@description('What the program is to know, by the name of its environment variable.')
param settings object

@description('The subnet its outgoing connections come from; empty for none.')
param subnetId string

@description('Where who did what is logged.')
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-api-${suffix}'
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: sku
    capacity: instances
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: 'app-api-${suffix}'
  location: location
  // By this tag azd finds where the service `api` of azure.yaml goes.
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${api.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: api.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    outboundVnetRouting: empty(subnetId) ? null : { allTraffic: true }
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      alwaysOn: true
      http20Enabled: true
      webSocketsEnabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/health/ready'
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: settings
  }

  // Packages are put up with Microsoft Entra identities only.
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
        category: 'AppServiceHTTPLogs'
        enabled: true
      }
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
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

@description('The web app.')
output name string = site.name

@description('The web app as a resource, for alerts.')
output id string = site.id

@description('Where it answers.')
output url string = 'https://${site.properties.defaultHostName}'
