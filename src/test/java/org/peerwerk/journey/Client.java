package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person without a browser: real login and real forms over HTTP, for what needs many requests or several at once. */
final class Client {
    static final String APP = System.getenv("PUBLIC_URL");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    // as browsers speak to a server without TLS; Java would change to HTTP/2
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(20)).build();

    static Client nobody() {
        return new Client();
    }

    static Client as(String user) throws IOException, InterruptedException {
        var client = new Client();
        assertEquals(200, client.login(user, "/de/my").statusCode(), user);
        return client;
    }

    /** Opens a page behind the login, logs in at Keycloak's form, and answers what comes back from there. */
    HttpResponse<String> login(String user, String path) throws IOException, InterruptedException {
        return passLogin(followed(get(path)), user);
    }

    /** From Keycloak's login page on. */
    HttpResponse<String> passLogin(HttpResponse<String> loginPage, String user) throws IOException, InterruptedException {
        Matcher form = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"").matcher(loginPage.body());
        if (!form.find()) {
            throw new IOException("no login form at " + loginPage.uri() + ":\n" + loginPage.body());
        }
        return followed(send(page(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(Map.of("username", user, "password", user, "credentialId", ""))))));
    }

    /** One request, redirects not followed. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(page(address(path)));
    }

    /** A file to download, as it is. */
    byte[] download(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(page(address(path)).timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    HttpResponse<String> followed(HttpResponse<String> answer) throws IOException, InterruptedException {
        HttpResponse<String> last = answer;
        for (int hops = 0; last.statusCode() / 100 == 3 && hops < 15; hops++) {
            last = send(page(last.uri().resolve(last.headers().firstValue("Location").orElseThrow())));
        }
        return last;
    }

    /**
     * The fields of the form on that page that posts there, hidden ones included, ready to be filled.
     *
     * @param action path with language, as it stands in the form
     */
    Map<String, Object> form(String page, String action) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(page);
        assertEquals(200, answer.statusCode(), page + "\n" + answer.body());
        Matcher form = FORM.matcher(answer.body());
        while (form.find()) {
            if (form.group(1).equals(action)) {
                var fields = new LinkedHashMap<String, Object>();
                Matcher hidden = HIDDEN.matcher(form.group(2));
                while (hidden.find()) {
                    fields.put(hidden.group(1), hidden.group(2));
                }
                return fields;
            }
        }
        throw new IOException("no form to " + action + " at " + page + ":\n" + answer.body());
    }

    /** @param fields values, or lists of values */
    HttpResponse<String> post(String action, Map<String, ?> fields) throws IOException, InterruptedException {
        return send(page(address(action)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
    }

    /** A form that is answered with a paper. */
    byte[] printed(String action, Map<String, ?> fields) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(page(address(action)).header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(60)).POST(HttpRequest.BodyPublishers.ofString(encode(fields))).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElse(""), action + " " + answer.statusCode());
        return answer.body();
    }

    /** As a browser sends a form that has a field for files. @param files by field: what the file is called and what stands in it */
    HttpResponse<String> upload(String action, Map<String, ?> fields, Map<String, Map.Entry<String, byte[]>> files)
            throws IOException, InterruptedException {
        String boundary = "----FormBoundary" + System.nanoTime();
        var body = new ByteArrayOutputStream();
        for (Map.Entry<String, ?> field : fields.entrySet()) {
            write(body, boundary, "name=\"" + field.getKey() + "\"\r\n", String.valueOf(field.getValue()).getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, Map.Entry<String, byte[]>> file : files.entrySet()) {
            write(body, boundary, "name=\"" + file.getKey() + "\"; filename=\"" + file.getValue().getKey()
                    + "\"\r\nContent-Type: application/octet-stream\r\n", file.getValue().getValue());
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(page(address(action)).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream body, String boundary, String head, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Opens the form, fills it, sends it, and expects to be led on. Answers the path it was led to. */
    String submit(String page, String action, Map<String, ?> fields) throws IOException, InterruptedException {
        Map<String, Object> all = form(page, action);
        all.putAll(fields);
        HttpResponse<String> answer = post(action, all);
        assertEquals(303, answer.statusCode(), action + "\n" + answer.body());
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** As a browser asks: the server sends others than browsers a 401 instead of the login page. */
    static HttpRequest.Builder page(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        // browsers trust localhost like https; Java's cookies do not
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        return answer;
    }

    /** The id of the server's session, or null. */
    String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue).findFirst().orElse(null);
    }

    /** As if the session had ended: the server's and the login server's. */
    void forgetSession() {
        cookies.getCookieStore().removeAll();
    }

    /** What stands in a page, as it was before it was made HTML. */
    static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#39;", "\u0027").replace("&amp;", "&");
    }

    static URI address(String path) {
        return URI.create(path.startsWith("http") ? path : APP + path);
    }

    static String encode(Map<String, ?> fields) {
        var pairs = new ArrayList<String>();
        fields.forEach((name, value) -> {
            for (Object one : value instanceof List<?> several ? several : List.of(value)) {
                pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(String.valueOf(one), StandardCharsets.UTF_8));
            }
        });
        return pairs.stream().collect(Collectors.joining("&"));
    }
}
