// The real thing for a region: data services behind private endpoints, mails through GOV.UK Notify. What is secret or particular to
// one organisation comes from the environment of whoever deploys.
using 'main.bicep'

param environmentName = 'prod'
param location = readEnvironmentVariable('AZURE_LOCATION', 'uksouth')
param size = 'region'
param privateEndpoints = true
param operatorEmails = [readEnvironmentVariable('OPERATOR_EMAIL', 'operators@example.org')]
param monthlyBudget = 400
param authority = readEnvironmentVariable(
  'AUTHORITY',
  'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0'
)
param audience = readEnvironmentVariable('AUDIENCE', 'api://partnership-graph')
param mailTransport = 'notify'
param mailFrom = readEnvironmentVariable('MAIL_FROM', 'reminders@example.org')
param notifyTemplateId = readEnvironmentVariable('NOTIFY_TEMPLATE_ID', '00000000-0000-0000-0000-000000000000')
