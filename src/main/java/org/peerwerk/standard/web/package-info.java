/** The public pages of the standards: the list, a version with its modules and rules, a module. Everybody may read them, without login. */
package org.peerwerk.standard.web;
