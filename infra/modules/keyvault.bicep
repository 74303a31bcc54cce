// The few secrets that no managed identity can take the place of: what signs links in mails, and the mail provider's own key.
import { identity } from 'identities.bicep'

@description('The name of the vault, 3 to 24 letters, digits and hyphens.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Whether the vault can be reached from outside the virtual network.')
param publicAccess bool

@description('The identities that read secrets.')
param identities identity[]

@description('Where who did what is logged.')
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: publicAccess ? 'Allow' : 'Deny'
    }
  }
}

// Key Vault Secrets User
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource rights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for each in identities: {
    scope: vault
    name: guid(vault.id, each.id, secretsUser)
    properties: {
      principalId: each.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    }
  }
]

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
  }
}

@description('The vault.')
output name string = vault.name

@description('The vault as a resource, for private endpoints.')
output id string = vault.id

@description('Where the vault answers, with a slash at the end.')
output uri string = vault.properties.vaultUri
