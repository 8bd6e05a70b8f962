/**
 * The pages of the standards. Public, without login: the list, a version, its modules, what is new, downloads ({@code /standards}). The
 * workshop of those who write: {@code /my/standards/{version}}. For everybody who is logged in: commenting ({@code /my/comments}), checking
 * easy texts ({@code /my/checks}, {@code /my/groups}), voting ({@code /my/rounds}), and what became of it ({@code /my/contributions}).
 *
 * <p>What somebody reads before they decide stands in Leichte Sprache first, one thing a screen. Names of those who commented, checked or
 * voted stand on no page but their own; those who write see answers, counts and "a Stop".
 */
package org.peerwerk.standard.web;
