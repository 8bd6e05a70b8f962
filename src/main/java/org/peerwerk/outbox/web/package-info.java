/** What the office sees of the outbox: never what a mail says. */
package org.peerwerk.outbox.web;
