/** Pages with which people take their data along, have them erased and ask about them; the privacy desk; the record of processing. */
package org.peerwerk.exchange.web;
