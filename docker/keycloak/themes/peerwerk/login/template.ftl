<#--
  The frame round every page of the login: mark, languages as plain links, one main column. The pages themselves are those of
  keycloak.v2, which call this macro once for each of their parts.
-->
<#import "footer.ftl" as loginFooter>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign knownUser = auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<#assign development = (realm.displayName!"")?contains("DEVELOPMENT")>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <title><#if messagesPerField?? && messagesPerField.existsError("global", "username", "password")>${msg("errorPrefix")} </#if>${msg("loginTitle", realm.displayName!"Peerwerk")}</title>
  <link rel="icon" href="${url.resourcesPath}/img/favicon.svg" type="image/svg+xml">
  <#list (properties.styles!"")?split(" ") as style>
    <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#-- passkeys need this map; a map of imports cannot stand in a file of its own -->
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#list scripts![] as script>
    <script src="${script}"></script>
  </#list>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module" src="${url.resourcesPath}/js/session.js" data-elsewhere="${url.ssoLoginInOtherTabsUrl}" <#if authenticationSession??>data-session="${authenticationSession.authSessionIdHash}"</#if>></script>
</head>
<body data-page-id="login-${pageId}">
  <header>
    <div class="pw-header">
      <p class="pw-brand">
        <svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="5.6" stroke-linecap="round" aria-hidden="true" focusable="false">
          <path d="M7 42V16.5M41 6v25.5"/><circle cx="16.5" cy="16.5" r="9.5"/><circle cx="31.5" cy="31.5" r="9.5"/>
        </svg>
        <span>Peerwerk</span>
      </p>
      <#if realm.internationalizationEnabled && locale.supported?size gt 1>
        <nav class="pw-languages" aria-label="${msg("languages")}">
          <ul>
            <#list locale.supported as language>
              <li><a href="${language.url}" hreflang="${language.languageTag}" lang="${language.languageTag}"<#if language.languageTag == locale.currentLanguageTag> aria-current="true"</#if>><#if language.languageTag == "de">Deutsch<#elseif language.languageTag == "de-simple">Leichte Sprache<#elseif language.languageTag == "en">English<#else>${language.label}</#if></a></li>
            </#list>
          </ul>
        </nav>
      </#if>
    </div>
    <#if development>
      <p class="pw-development"><strong>${realm.displayName}</strong> ${msg("developmentNotice")}</p>
    </#if>
  </header>
  <main class="pw-main">
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
      <p class="pw-message pw-message--${message.type}" role="<#if message.type == "error">alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</p>
    </#if>
    <#if displayRequiredFields>
      <p class="pw-muted"><span aria-hidden="true">*</span> ${msg("requiredFields")}</p>
    </#if>
    <#if knownUser>
      <#nested "show-username">
      <p class="pw-known"><strong id="kc-attempted-username">${auth.attemptedUsername}</strong> <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" class="pw-other" action="${url.loginAction}" method="post">
        <button class="pw-button pw-button--secondary" id="try-another-way" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
      <div class="pw-info"><#nested "info"></div>
    </#if>
    <p class="pw-help">${msg("helpWithLogin")}</p>
    <@loginFooter.content/>
  </main>
</body>
</html>
</#macro>
