/**
 * Where the features come together: the start page, what we say about ourselves, the main navigation and everybody's own start. Knows all
 * features; none knows it.
 */
package org.peerwerk.home;
