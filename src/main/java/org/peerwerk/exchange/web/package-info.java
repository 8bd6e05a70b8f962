/** Pages on which an organisation's people go out and come in as a file. */
package org.peerwerk.exchange.web;
