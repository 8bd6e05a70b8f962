package org.peerwerk.web;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.peerwerk.shared.NotFound;

/** Styles, fonts, pictures and the comfort script: files of the war under an address that changes with every build. */
@Path("/assets")
public class Assets {
    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml", "png", "image/png", "woff2", "font/woff2", "woff", "font/woff", "txt", "text/plain;charset=UTF-8");

    @Context
    private ServletContext files;

    @GET
    @Path("{version}/{file:[a-zA-Z0-9/_.-]+}")
    public Response asset(@PathParam("file") String file) {
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        InputStream content = type == null || file.contains("..") ? null : files.getResourceAsStream("/assets/" + file);
        if (content == null) {
            throw new NotFound("asset");
        }
        return Response.ok(content, type).header("Cache-Control", "public, max-age=31536000, immutable").build();
    }
}
