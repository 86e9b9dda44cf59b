// Everything one deployment needs: a resource group, an app registration, and what is in the modules.
targetScope = 'subscription'

@description('Name of this deployment: one for trying things out, one for real.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('Azure region of all data and all functions.')
@metadata({ azd: { type: 'location' } })
param location string = 'westeurope'

@description('Who gets a mail when the product gives something up.')
param alertEmail string

@description('The Microsoft 365 tenants that are served, separated by commas.')
param hostTenantIds string = tenant().tenantId

@description('Memory of one function instance in MB; price and processor go with it.')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName, product: 'leerwerkplaats' }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-leerwerkplaats-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: 'id-${token}'
    location: location
    tags: tags
  }
}

module application 'modules/application.bicep' = {
  scope: group
  params: {
    uniqueName: 'leerwerkplaats-${token}'
    identityPrincipalId: identity.outputs.principalId
  }
}

module insights 'modules/insights.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    identityPrincipalId: identity.outputs.principalId
  }
}

module alert 'modules/alert.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    workspaceId: insights.outputs.workspaceId
    email: alertEmail
  }
}

module database 'modules/database.bicep' = {
  scope: group
  params: {
    name: 'cosmos-${token}'
    location: location
    tags: tags
    identityPrincipalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    identityPrincipalId: identity.outputs.principalId
  }
}

module functions 'modules/functions.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    instanceMemory: instanceMemory
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    appId: application.outputs.appId
    hostTenantIds: hostTenantIds
    cosmosEndpoint: database.outputs.endpoint
    cosmosDatabase: database.outputs.database
    storageName: storage.outputs.name
    packagesUrl: storage.outputs.packagesUrl
    insightsName: insights.outputs.name
  }
}

module signIn 'modules/sign-in.bicep' = {
  scope: group
  params: {
    uniqueName: application.outputs.uniqueName
    appId: application.outputs.appId
    scopes: application.outputs.scopes
    domain: functions.outputs.domain
  }
}

module bot 'modules/bot.bicep' = {
  scope: group
  params: {
    name: 'bot-${token}'
    tags: tags
    appId: application.outputs.appId
    domain: functions.outputs.domain
  }
}

@description('The app registration: --app-id of npm run package.')
output TEAMS_APP_ID string = application.outputs.appId

@description('Where functions and tab answer: --domain of npm run package.')
output TEAMS_APP_DOMAIN string = functions.outputs.domain

@description('The database: --endpoint of npm run poison.')
output COSMOS_ENDPOINT string = database.outputs.endpoint
