/** An organisation's people as a file; people's own data to take along or erase; the privacy desk and the record of processing. */
package org.peerwerk.exchange.web;
