/**
 * The real parts that the product runs on, started on this machine: a PostgreSQL, a Keycloak that keeps its data in it, a mail server
 * that keeps what it is given, a WildFly with the application. {@link org.peerwerk.run.Run} starts them all for {@code mvn -Prun}; the tests in the server share
 * {@link org.peerwerk.run.TestServers}.
 */
package org.peerwerk.run;
