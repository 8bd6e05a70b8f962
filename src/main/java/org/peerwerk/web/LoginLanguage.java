package org.peerwerk.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import org.peerwerk.shared.Language;

/**
 * The login server speaks to a person in the form of the page that leads there: the server's redirect, which no filter of ours sees, is given
 * that form ({@code ui_locales}, OpenID Connect Core 1.0, 3.1.2.1). Whoever chooses another one there keeps it.
 */
public class LoginLanguage implements ServletExtension {
    private static final String LOGIN = "/protocol/openid-connect/auth?";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(LoginLanguage::speaking);
    }

    private static HttpHandler speaking(HttpHandler next) {
        return exchange -> {
            language(exchange).ifPresent(language -> exchange.addResponseCommitListener(answer -> speak(answer.getResponseHeaders(), language)));
            next.handleRequest(exchange);
        };
    }

    private static Optional<Language> language(HttpServerExchange exchange) {
        String[] segments = exchange.getRequestPath().split("/", 3);
        return segments.length < 2 ? Optional.empty() : Language.ofPath(segments[1]);
    }

    private static void speak(HeaderMap headers, Language language) {
        String to = headers.getFirst(Headers.LOCATION);
        if (to != null && to.contains(LOGIN) && !to.contains("ui_locales=")) {
            headers.put(Headers.LOCATION, to + "&ui_locales=" + language.tag());
        }
    }
}
