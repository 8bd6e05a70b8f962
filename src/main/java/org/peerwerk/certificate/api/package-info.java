/** The public check as JSON. */
package org.peerwerk.certificate.api;
