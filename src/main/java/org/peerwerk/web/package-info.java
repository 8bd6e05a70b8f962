/**
 * The HTML kernel: knows pages, forms, languages and errors, and no feature.
 *
 * <p>A resource returns a {@link org.peerwerk.web.Page}; one writer renders its template. Addresses carry the language as first
 * segment ({@code /de/standards}); {@link org.peerwerk.web.Languages} takes it off before a resource is chosen, so resources name plain
 * paths. A POST takes a {@link org.peerwerk.web.Form} and answers through {@link org.peerwerk.web.Form#submit}: 303 when it worked, the
 * same page with everything that was typed (422) when it did not. A long form may also be kept unsent, so that it goes on after a closed
 * browser: {@link org.peerwerk.web.KeptForms}. State lives in the address and the database, so a slow reader never meets an expired view.
 *
 * <p>Files come with the form, stay in memory and are known by their bytes: {@link org.peerwerk.shared.FileKind}. A request of more than 11 MB
 * is refused in words: {@link org.peerwerk.web.SizeLimit}.
 */
package org.peerwerk.web;
