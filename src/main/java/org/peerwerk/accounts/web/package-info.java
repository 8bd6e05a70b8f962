/** Invitations of an organisation, the question whether to accept one, and one's own account. */
package org.peerwerk.accounts.web;
