/**
 * The real parts that the product runs on, started on this machine: a PostgreSQL, a Keycloak that keeps its data in it, a WildFly with
 * the application. {@link org.peerwerk.run.Run} starts all three for {@code mvn -Prun}; the tests in the server share
 * {@link org.peerwerk.run.TestServers}.
 */
package org.peerwerk.run;
