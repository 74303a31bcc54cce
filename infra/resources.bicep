// The resource group's content: one module for each part, put together here.
@description('Names the environment.')
param environmentName string

@description('The region of everything.')
param location string

@description('Tags of every resource.')
param tags object

@description('How large the environment is to be.')
@allowed(['trust', 'region', 'england'])
param size string

@description('Whether data services are reachable only from the virtual network.')
param privateEndpoints bool

@description('What the name of the store ends with, so that a restored one stands beside the first; empty for the first.')
param storeGeneration string

@description('The restorable account the store is made from; empty for a new one.')
param storeRestoreSource string

@description('The point in time it is restored to.')
param storeRestoreAt string

@description('Who is told when an alert fires.')
param operatorEmails string[]

@description('The issuer of access tokens.')
param authority string

@description('The audience access tokens are for.')
param audience string

@description('The web addresses whose pages may call the API from a browser.')
param allowedOrigins string[]

@description('How mails leave.')
@allowed(['notify', 'smtp'])
param mailTransport string

@description('The address mails come from.')
param mailFrom string

@description('The SMTP server.')
param smtpHost string

@description('The SMTP user name.')
param smtpUser string

@description('The GOV.UK Notify template.')
param notifyTemplateId string

@description('Whether an Azure Communication Services resource is made too.')
param communicationServices bool

// What the three sizes mean; docs/deployment.md reckons what they cost.
var sizes = {
  trust: {
    apiSku: 'B1'
    apiInstances: 1
    zoneRedundant: false
    serverless: true
    maxThroughput: 1000
    functionMemory: 512
    functionInstances: 2
    retentionInDays: 30
    dailyQuotaInGb: 1
    storageSku: 'Standard_LRS'
  }
  region: {
    apiSku: 'P0v3'
    apiInstances: 1
    zoneRedundant: false
    serverless: false
    maxThroughput: 4000
    functionMemory: 2048
    functionInstances: 10
    retentionInDays: 90
    dailyQuotaInGb: 5
    storageSku: 'Standard_ZRS'
  }
  england: {
    apiSku: 'P1v3'
    apiInstances: 3
    zoneRedundant: true
    serverless: false
    maxThroughput: 20000
    functionMemory: 2048
    functionInstances: 40
    retentionInDays: 90
    dailyQuotaInGb: 20
    storageSku: 'Standard_ZRS'
  }
}
var chosen = sizes[size]

var unique = uniqueString(subscription().id, resourceGroup().id, environmentName)
var suffix = '${environmentName}-${take(unique, 6)}'
var publicAccess = !privateEndpoints

module identities 'modules/identities.bicep' = {
  params: {
    suffix: suffix
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    suffix: suffix
    location: location
    tags: tags
    retentionInDays: chosen.retentionInDays
    dailyQuotaInGb: chosen.dailyQuotaInGb
  }
}

module telemetry 'modules/telemetry-writers.bicep' = {
  params: {
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    identities: [identities.outputs.api, identities.outputs.functions]
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: 'st${take(replace(environmentName, '-', ''), 8)}${unique}'
    location: location
    tags: tags
    sku: chosen.storageSku
    publicAccess: publicAccess
    functions: identities.outputs.functions
    workspaceId: monitoring.outputs.workspaceId
  }
}

module cosmos 'modules/cosmos.bicep' = {
  params: {
    name: empty(storeGeneration) ? 'cosmos-${suffix}' : 'cosmos-${suffix}-${storeGeneration}'
    location: location
    tags: tags
    serverless: chosen.serverless
    maxThroughput: chosen.maxThroughput
    zoneRedundant: chosen.zoneRedundant
    publicAccess: publicAccess
    restoreSource: storeRestoreSource
    restoreAt: storeRestoreAt
    identities: [identities.outputs.api, identities.outputs.functions]
    workspaceId: monitoring.outputs.workspaceId
  }
}

module keyVault 'modules/keyvault.bicep' = {
  params: {
    name: take('kv-${suffix}', 24)
    location: location
    tags: tags
    publicAccess: publicAccess
    identities: [identities.outputs.api, identities.outputs.functions]
    workspaceId: monitoring.outputs.workspaceId
  }
}

module communication 'modules/communication.bicep' = if (communicationServices) {
  params: {
    suffix: suffix
    tags: tags
  }
}

module network 'modules/network.bicep' = if (privateEndpoints) {
  params: {
    suffix: suffix
    location: location
    tags: tags
    services: [
      {
        name: 'cosmos'
        id: cosmos.outputs.id
        group: 'Sql'
        zone: 'privatelink.documents.azure.com'
      }
      {
        name: 'vault'
        id: keyVault.outputs.id
        group: 'vault'
        zone: 'privatelink.vaultcore.azure.net'
      }
      {
        name: 'blob'
        id: storage.outputs.id
        group: 'blob'
        zone: 'privatelink.blob.${environment().suffixes.storage}'
      }
      {
        name: 'queue'
        id: storage.outputs.id
        group: 'queue'
        zone: 'privatelink.queue.${environment().suffixes.storage}'
      }
      {
        name: 'table'
        id: storage.outputs.id
        group: 'table'
        zone: 'privatelink.table.${environment().suffixes.storage}'
      }
    ]
  }
}

// What both programs are told. A value that begins with @Microsoft.KeyVault is read from the vault by the app's identity.
var secret = '@Microsoft.KeyVault(VaultName=${keyVault.outputs.name};SecretName='
var common = {
  Store__Provider: 'Cosmos'
  Store__Cosmos__Endpoint: cosmos.outputs.endpoint
  Store__Cosmos__Database: cosmos.outputs.databaseName
  Mail__LinkKeys__0: '${secret}links-key)'
  APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
}
var mail = union(
  {
    Mail__From: mailFrom
    Mail__Transport: mailTransport
  },
  mailTransport == 'notify'
    ? {
        Mail__Notify__ApiKey: '${secret}notify-api-key)'
        Mail__Notify__ReceiptToken: '${secret}notify-receipt-token)'
        Mail__Notify__TemplateId: notifyTemplateId
      }
    : union(
        {
          Mail__Smtp__Host: smtpHost
        },
        empty(smtpUser)
          ? {}
          : {
              Mail__Smtp__UserName: smtpUser
              Mail__Smtp__Password: '${secret}mail-smtp-password)'
            }
      )
)

module api 'modules/api.bicep' = {
  params: {
    suffix: suffix
    location: location
    tags: tags
    sku: chosen.apiSku
    instances: chosen.apiInstances
    zoneRedundant: chosen.zoneRedundant
    api: identities.outputs.api
    subnetId: network.?outputs.apiSubnetId ?? ''
    workspaceId: monitoring.outputs.workspaceId
    settings: union(
      common,
      mail,
      toObject(
        range(0, length(allowedOrigins)),
        index => 'Cors__AllowedOrigins__${index}',
        index => allowedOrigins[index]
      ),
      {
        ASPNETCORE_ENVIRONMENT: 'Production'
        AZURE_CLIENT_ID: identities.outputs.api.clientId
        Authentication__Authority: authority
        Authentication__Audiences__0: audience
        // The functions remind; two schedulers would be harmless, and one of them waste.
        Reminders__Scheduler__Enabled: 'false'
        Seed__Enabled: 'false'
      }
    )
  }
}

module functions 'modules/functions.bicep' = {
  params: {
    suffix: suffix
    location: location
    tags: tags
    functions: identities.outputs.functions
    storageAccountName: storage.outputs.name
    packagesUrl: storage.outputs.packagesUrl
    instanceMemory: chosen.functionMemory
    maximumInstances: chosen.functionInstances
    subnetId: network.?outputs.functionsSubnetId ?? ''
    workspaceId: monitoring.outputs.workspaceId
    settings: union(common, mail, {
      AZURE_CLIENT_ID: identities.outputs.functions.clientId
      Mail__PublicAddress: '${api.outputs.url}/'
    })
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    suffix: suffix
    location: location
    tags: tags
    operatorEmails: operatorEmails
    apiId: api.outputs.id
    applicationInsightsId: monitoring.outputs.applicationInsightsId
  }
}

@description('Where the API answers.')
output apiUrl string = api.outputs.url

@description('The app that runs the API.')
output apiName string = api.outputs.name

@description('The functions app.')
output functionsName string = functions.outputs.name

@description('The key vault that secrets are put into by hand.')
output keyVaultName string = keyVault.outputs.name
