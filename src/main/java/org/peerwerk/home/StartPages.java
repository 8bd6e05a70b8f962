package org.peerwerk.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.peerwerk.web.Page;

/** What anyone sees first, and what we say about peer support and about ourselves. All of it needs nothing but its words. */
@Path("/")
public class StartPages {

    /** A page of words. */
    public record Words() {
    }

    @GET
    public Page start() {
        return words("start");
    }

    @GET
    @Path("peer-support")
    public Page peerSupport() {
        return words("peer-support");
    }

    @GET
    @Path("help")
    public Page help() {
        return words("help");
    }

    @GET
    @Path("accessibility")
    public Page accessibility() {
        return words("accessibility");
    }

    @GET
    @Path("privacy")
    public Page privacy() {
        return words("privacy");
    }

    @GET
    @Path("easy-language")
    public Page easyLanguage() {
        return words("easy-language");
    }

    private static Page words(String name) {
        return Page.of("home/" + name + ".jte", new Words());
    }
}
