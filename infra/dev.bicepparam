// A place to try things: one small machine, a store that is paid request by request, everything reachable from outside.
using 'main.bicep'

param environmentName = 'dev'
param location = 'uksouth'
param size = 'trust'
param operatorEmails = ['operators@example.org']
param monthlyBudget = 60
param authority = 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0'
param audience = 'api://partnership-graph-dev'
param mailTransport = 'smtp'
param mailFrom = 'reminders@example.org'
param smtpHost = 'smtp.example.org'
