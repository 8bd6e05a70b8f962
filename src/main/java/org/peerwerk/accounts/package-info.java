/**
 * How people come in. An admin of an organisation, or the office, sends an {@link org.peerwerk.accounts.Invitation}
 * ({@link org.peerwerk.accounts.Inviting}); the outbox then has the account found or made in the login server
 * ({@link org.peerwerk.accounts.AccountDelivery}), and the person is asked: whoever has a way in already by our own mail, everybody else by
 * the login server's mail with the link that sets one up ({@link org.peerwerk.accounts.SetUpDelivery}), and who has no mail by a letter
 * ({@link org.peerwerk.accounts.LetterPaper}) with a password that works while the invitation stands, until they have chosen a passkey or a
 * password of their own ({@link org.peerwerk.accounts.FirstLogin}, {@link org.peerwerk.accounts.Arriving}). The membership begins with the
 * person's yes on {@code /my} ({@link org.peerwerk.accounts.Joining}), on its day, and not before. What somebody does with their own
 * account stands in {@link org.peerwerk.accounts.Connecting}; organisations' own logins are entered by the office
 * ({@link org.peerwerk.accounts.Federating}). Who has lost every way in is let in again by two people who have seen them
 * ({@link org.peerwerk.accounts.Recovering}).
 *
 * <p>When somebody has died, {@link org.peerwerk.accounts.AccountClosing} has the login server let nobody in with the account.
 *
 * <p>Only {@link org.peerwerk.accounts.LoginServer} talks to Keycloak. Our organisations are the truth; Keycloak knows persons, and which of
 * them logs in through which employer's login.
 *
 * <p>Invariants: who invites sees the same, whether the person had an account or not; one open invitation for one address in one
 * organisation; an account belongs to the person (I18): no organisation can end it, see what else it is used for, or put somebody into a
 * membership without their yes; no one person, and no organisation alone, gets somebody into an account that has been used; no secret of
 * another login is kept here. What somebody waits for at their browser is asked of the login server at once and changes nothing where it
 * does not answer; everything else goes through the outbox, where it waits while the login server or the mail server is away.
 */
package org.peerwerk.accounts;
