// The functions on Flex Consumption, with an instance that is always awake where people wait.

@description('Makes names unique.')
param token string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Memory of one instance in MB.')
param instanceMemory int

@description('Resource id of the identity.')
param identityId string

@description('Client id of the identity.')
param identityClientId string

@description('Id of the app registration.')
param appId string

@description('Tenants that are served, separated by commas.')
param hostTenantIds string

@description('Address of the database account.')
param cosmosEndpoint string

@description('Name of the database.')
param cosmosDatabase string

@description('Storage account of host and code.')
param storageName string

@description('Address of the container that holds the code.')
param packagesUrl string

@description('Name of the log.')
param insightsName string

// Azure has failed to wake a change feed that it let sleep, so each has an instance of its own.
var alwaysReady = ['http', 'function:redraw', 'function:send', 'function:project']

// What functions/platform/config.ts reads.
var productSettings = {
  COSMOS_ENDPOINT: cosmosEndpoint
  COSMOS_DATABASE: cosmosDatabase
  MICROSOFT_APP_ID: appId
  MICROSOFT_APP_TENANT_ID: tenant().tenantId
  MANAGED_IDENTITY_CLIENT_ID: identityClientId
  HOST_TENANT_IDS: hostTenantIds
}

// What the Functions host reads; COSMOS is the connection of the change feeds.
var hostSettings = {
  COSMOS__accountEndpoint: cosmosEndpoint
  COSMOS__credential: 'managedidentity'
  COSMOS__clientId: identityClientId
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  // Our own page stands at the root.
  AzureWebJobsDisableHomepage: 'true'
  languageWorkers__node__arguments: '--enable-source-maps'
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: { minTlsVersion: '1.2', scmMinTlsVersion: '1.2', ftpsState: 'Disabled' }
    functionAppConfig: {
      runtime: { name: 'node', version: '22' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packagesUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: 40
        alwaysReady: map(alwaysReady, name => { name: name, instanceCount: 1 })
      }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(productSettings, hostSettings)
  }

  resource publishing 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output domain string = app.properties.defaultHostName
