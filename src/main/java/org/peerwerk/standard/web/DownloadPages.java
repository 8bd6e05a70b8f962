package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.peerwerk.shared.Language;
import org.peerwerk.standard.Exporting;
import org.peerwerk.standard.Exporting.Download;
import org.peerwerk.standard.PublishedVersion;

/** Published versions to take away. Anyone may; browsers may keep them, because they never change. */
@Path("/downloads/{slug}/{number}")
public class DownloadPages {
    @Inject
    private Exporting exporting;

    /** Where a version's downloads are, without language. */
    static String path(PublishedVersion version) {
        return "/downloads/" + version.slug() + "/" + version.number();
    }

    @GET
    @Path("files.zip")
    public Response files(@PathParam("slug") String slug, @PathParam("number") String number) {
        return answer(exporting.files(slug, number));
    }

    @GET
    @Path("print-pack.zip")
    public Response printPack(@PathParam("slug") String slug, @PathParam("number") String number) {
        return answer(exporting.printPack(slug, number));
    }

    @GET
    @Path("{language:de|ls|en}.pdf")
    public Response paper(@PathParam("slug") String slug, @PathParam("number") String number, @PathParam("language") String language) {
        return answer(exporting.paper(slug, number, Language.ofPath(language).orElseThrow()));
    }

    @GET
    @Path("materials/{material:[0-9a-f-]{36}}")
    public Response material(@PathParam("slug") String slug, @PathParam("number") String number, @PathParam("material") UUID material) {
        return answer(exporting.material(slug, number, material));
    }

    /** Saved under its name, never opened as a page of ours. */
    private static Response answer(Download download) {
        return answer(download, "public, max-age=86400");
    }

    /** What is not published is kept nowhere on the way. */
    static Response draft(Download download) {
        return answer(download, "private, no-store");
    }

    private static Response answer(Download download, String keeping) {
        return Response.ok(download.content(), download.type()).header("Content-Disposition", disposition(download.name()))
                .header("Cache-Control", keeping).build();
    }

    /** RFC 6266: a name in any letters, and a plain one for programs that know no better. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
