/** The two faces under every page, and what the office reads of them. */
package org.peerwerk.feedback.web;
