package org.peerwerk.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All pages and interfaces, from the root of the host. */
@ApplicationPath("/")
public class Peerwerk extends Application {
}
