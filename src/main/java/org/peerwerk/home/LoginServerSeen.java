package org.peerwerk.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.peerwerk.shared.Settings;

/** Says whether the login server answers. Information only: everything public works without it, so it never makes us unready. */
@Readiness
@ApplicationScoped
public class LoginServerSeen implements HealthCheck {
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    @Inject
    private Settings settings;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("login server").withData("answers", answers()).up().build();
    }

    private boolean answers() {
        var request = HttpRequest.newBuilder(URI.create(settings.oidcIssuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(2)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
