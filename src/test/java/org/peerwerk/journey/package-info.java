/** Whole journeys through the running product: real server, real database, real login, real browser. */
package org.peerwerk.journey;
