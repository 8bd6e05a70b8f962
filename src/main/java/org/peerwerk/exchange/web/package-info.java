/** Pages with which people take their data along and have them erased. */
package org.peerwerk.exchange.web;
