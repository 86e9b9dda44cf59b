// The bot's app registration. It has no secret: it trusts the managed identity.
extension microsoftGraphV1

@description('Key by which a later deployment finds this app registration again.')
param uniqueName string

@description('Object id of the managed identity that may speak for the app.')
param identityPrincipalId string

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: uniqueName
  displayName: 'Leerwerkplaats'
  signInAudience: 'AzureADMyOrg'
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: [
      {
        id: guid(uniqueName, 'access_as_user')
        type: 'User'
        value: 'access_as_user'
        isEnabled: true
        adminConsentDisplayName: 'Leerwerkplaats weet wie iemand is'
        adminConsentDescription: 'Het tabblad Leerwerkplaats weet wie de gebruiker is.'
        userConsentDisplayName: 'Leerwerkplaats weet wie u bent'
        userConsentDescription: 'Het tabblad Leerwerkplaats weet wie u bent.'
      }
    ]
  }
}

resource principal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: application.appId
}

resource trust 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = {
  name: '${application.uniqueName}/managed-identity'
  description: 'The functions of Leerwerkplaats'
  issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
  subject: identityPrincipalId
  audiences: ['api://AzureADTokenExchange']
}

output uniqueName string = application.uniqueName
output appId string = principal.appId
output scopes array = application.api.oauth2PermissionScopes
