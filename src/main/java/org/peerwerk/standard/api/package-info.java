/** The published standards as JSON, for other programs: the same reads as the pages, every text in all its forms. */
package org.peerwerk.standard.api;
