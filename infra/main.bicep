// Everything Partnership Graph runs on in Azure, in one resource group: the API, the reminders' functions, the store, and what
// watches over them. Deployed by `azd up` or `az deployment sub create`; infra/README.md says how.
targetScope = 'subscription'

@description('Names the environment, for example dev or prod: part of every resource name and of the tags.')
@minLength(2)
@maxLength(12)
param environmentName string

@description('The Azure region of everything, for example uksouth.')
param location string

@description('How large the environment is to be. trust: one school trust and its neighbours. region: some integrated care boards. england: all of it.')
@allowed(['trust', 'region', 'england'])
param size string = 'trust'

@description('Whether data services are reachable only from the virtual network, through private endpoints.')
param privateEndpoints bool = false

@description('Names the store where it was restored: a restored account stands beside the first under a name of its own. Empty for the first.')
@maxLength(8)
param storeGeneration string = ''

@description('The restorable account the store is made from, to restore; with storeGeneration and storeRestoreAt.')
param storeRestoreSource string = ''

@description('The point in time to restore to, for example 2026-12-01T09:30:00Z.')
param storeRestoreAt string = ''

@description('Who is told when an alert fires or the budget is nearly spent.')
@minLength(1)
param operatorEmails string[]

@description('What the environment may cost a month, in the currency of the billing account. Mails go out at 50, 80 and 100 per cent of it, and when the forecast passes it.')
@minValue(1)
param monthlyBudget int

@description('The first day of the month the budget starts in, for example 2026-12-01. A budget cannot start in an earlier month.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Where access tokens come from: the issuer of the Microsoft Entra ID tenant, for example https://login.microsoftonline.com/<tenant>/v2.0.')
param authority string

@description('The audience access tokens are for: the application ID URI or client ID of the API in Microsoft Entra ID.')
param audience string

@description('The web addresses whose pages may call the API from a browser.')
param allowedOrigins string[] = []

@description('How mails leave: GOV.UK Notify, or an SMTP server such as that of Azure Communication Services.')
@allowed(['notify', 'smtp'])
param mailTransport string = 'notify'

@description('The address mails come from.')
param mailFrom string

@description('The SMTP server, where mails leave by SMTP.')
param smtpHost string = ''

@description('The SMTP user name, where the server wants one. Its password is the secret mail-smtp-password of the key vault.')
param smtpUser string = ''

@description('The GOV.UK Notify template mails are sent with: a subject of ((subject)) and a body of ((body)).')
param notifyTemplateId string = ''

@description('Whether an Azure Communication Services resource for e-mail is made too, to send from by SMTP.')
param communicationServices bool = false

var tags = {
  application: 'partnership-graph'
  'azd-env-name': environmentName
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-partnership-graph-${environmentName}'
  location: location
  tags: tags
}

module resources 'resources.bicep' = {
  scope: group
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    size: size
    privateEndpoints: privateEndpoints
    storeGeneration: storeGeneration
    storeRestoreSource: storeRestoreSource
    storeRestoreAt: storeRestoreAt
    operatorEmails: operatorEmails
    authority: authority
    audience: audience
    allowedOrigins: allowedOrigins
    mailTransport: mailTransport
    mailFrom: mailFrom
    smtpHost: smtpHost
    smtpUser: smtpUser
    notifyTemplateId: notifyTemplateId
    communicationServices: communicationServices
  }
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: {
    name: 'budget-${environmentName}'
    amount: monthlyBudget
    startDate: budgetStart
    operatorEmails: operatorEmails
  }
}

@description('Where the API answers.')
output apiUrl string = resources.outputs.apiUrl

@description('The name of the app that runs the API, for deployments.')
output apiName string = resources.outputs.apiName

@description('The name of the functions app, for deployments.')
output functionsName string = resources.outputs.functionsName

@description('The key vault that secrets are put into by hand.')
output keyVaultName string = resources.outputs.keyVaultName
