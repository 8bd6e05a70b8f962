/** Sign-in, and the pages of persons, organisations and permissions. */
package org.peerwerk.people.web;
