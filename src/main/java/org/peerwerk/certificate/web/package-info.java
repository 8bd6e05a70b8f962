/** The pages of certificates: the office's, the holder's, and the public check. */
package org.peerwerk.certificate.web;
